package dev.rapport.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByTextOptions;
import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Session;
import dev.rapport.acceptance.system.AcceptanceTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What is coming up, however much of it there is. */
@AcceptanceTest
@ResourceLock(AcceptanceTest.PROCESSOR)
class UpcomingOnThePageTest {
    private static final int MORE_THAN_A_PAGE = 21;

    @RegisterExtension
    static final InChromium chromium = new InChromium();

    @Test
    void whatIsPlannedAfterManyOthersIsFoundToo() {
        Person olga = Person.signUp("Olga");
        for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
            Session.schedule(olga, Plan.rounds(1, "PT1M"));
        }
        String title = "The last of them " + UUID.randomUUID();
        Session.schedule(
                olga, Plan.titled(title).with("startsAt", Plan.inAnHour().plus(Duration.ofHours(1))));
        try (Visitor visitor = chromium.visitor()) {
            visitor.open("/").see("session-item");
            assertThat(visitor.at("session-item")).hasCount(MORE_THAN_A_PAGE - 1);

            visitor.lookThroughSessionsFor(title);

            assertThat(visitor.page().getByText(title, new GetByTextOptions().setExact(true)))
                    .isVisible();
        }
    }

    @Test
    void aListThatDoesNotComeIsNotAnEmptyOne() {
        Session.schedule(Person.signUp("Olga"), Plan.rounds(1, "PT1M"));
        try (Visitor visitor = chromium.visitor()) {
            visitor.page().route("**/api/sessions?*", route -> route.abort());
            visitor.open("/").see("pages-problem");

            visitor.page().unroute("**/api/sessions?*");
            visitor.press("pages-more").see("session-item");

            assertThat(visitor.at("pages-problem")).hasCount(0);
        }
    }
}
