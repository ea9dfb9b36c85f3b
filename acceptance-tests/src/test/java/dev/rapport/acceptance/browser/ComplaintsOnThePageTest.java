package dev.rapport.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import dev.rapport.acceptance.people.DemoPeople;
import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Room;
import dev.rapport.acceptance.people.Scene;
import dev.rapport.acceptance.system.AcceptanceTest;
import dev.rapport.acceptance.system.RunningSystem;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** An administrator reads what was reported from rooms; nobody else does. */
@AcceptanceTest
@ResourceLock(AcceptanceTest.PROCESSOR)
class ComplaintsOnThePageTest {
    @RegisterExtension
    static final InChromium chromium = new InChromium();

    @Test
    void areReadAndResolvedByAnAdministratorAlone() {
        Assumptions.assumeTrue(RunningSystem.isOurs(), "The system that was given has administrators of its own.");
        String words = "He sold me a <i>boat</i> " + UUID.randomUUID();
        complain(words);
        Person root = Person.signUp("Root", RunningSystem.ADMINISTRATOR);
        try (Visitor visitor = chromium.visitorOnTheMove();
                Visitor other = chromium.visitor()) {
            visitor.signIn(root).press("nav-complaints").see("complaint");
            Locator mine = visitor.at("complaint").filter(new FilterOptions().setHasText(words));
            assertThat(mine).hasCount(1);
            assertThat(mine).containsText("Selling or a fraud");
            assertThat(new AxeBuilder(visitor.rest().page()).analyze().getViolations())
                    .isEmpty();
            visitor.picture("complaints");
            mine.getByTestId("complaint-note").fill("Talked to him.");
            mine.getByTestId("complaint-resolve").click();
            assertThat(mine).hasCount(0);

            visitor.press("complaints-resolved");
            assertThat(mine).containsText("Talked to him.");
            assertThat(mine).containsText("Root");
            assertThat(new AxeBuilder(visitor.rest().page()).analyze().getViolations())
                    .isEmpty();

            other.signIn(Person.signUp("Ada"));
            assertThat(other.at("nav-complaints")).hasCount(0);
            other.open("/complaints").see("problem");
            assertThat(other.at("problem")).containsText("This is not yours to do.");
            assertThat(other.at("complaint")).hasCount(0);
        }
    }

    private static void complain(String words) {
        try (Scene scene =
                Scene.of(Person.signUp("Olga"), Plan.rounds(1, "PT2M")).guests(DemoPeople.first(2))) {
            scene.inFirstRound();
            Room room = scene.attendee(0).openRoom().orElseThrow();
            scene.attendee(0)
                    .person()
                    .api()
                    .post(
                            room.path("/reports"),
                            Map.of("about", scene.attendee(1).id(), "kind", "spam", "text", words))
                    .is(201);
        }
    }
}
