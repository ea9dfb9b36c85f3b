package dev.rapport.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.rapport.acceptance.people.DemoPeople;
import dev.rapport.acceptance.people.DemoPerson;
import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Scene;
import dev.rapport.acceptance.system.AcceptanceTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** An organiser says in the break who sits with whom, with the keyboard alone. */
@AcceptanceTest
@ResourceLock(AcceptanceTest.PROCESSOR)
class SeatingOnThePageTest {
    private static final List<DemoPerson> PEOPLE = DemoPeople.first(4);

    @RegisterExtension
    static final InChromium chromium = new InChromium();

    @Test
    void twoArePutTogetherAndSeeEachOtherBeforeTheRoomOpens() {
        Person organiser = Person.signUp("Olga");
        Plan plan = Plan.rounds(2, "PT5M").breakLength("PT3M");
        try (Scene scene = Scene.of(organiser, plan).guests(PEOPLE.subList(1, 4));
                Visitor olga = chromium.visitor();
                Visitor mira = chromium.visitorOnTheMove()) {
            mira.joinAsGuest(scene.session().joinCode(), PEOPLE.getFirst())
                    .press("check-in")
                    .see("lobby");
            scene.inFirstRound();
            olga.signIn(organiser)
                    .open("/sessions/" + scene.session().id() + "/live")
                    .see("organiser-rooms");
            assertThat(olga.at("seat")).hasCount(0);
            scene.session().next();
            String coming =
                    mira.see("preview").at("partner-name").first().textContent().strip();
            String other = PEOPLE.subList(1, 4).stream()
                    .map(DemoPerson::displayName)
                    .filter(name -> !coming.contains(name))
                    .findFirst()
                    .orElseThrow();

            assertThat(olga.see("seat-together").at("seat-together")).isDisabled();
            choose(olga, PEOPLE.getFirst().displayName());
            choose(olga, other);
            olga.rest().picture("seating");
            olga.at("seat-together").press("Enter");

            assertThat(olga.see("seat-told").at("seat-told")).hasAttribute("data-kind", "good");
            assertThat(olga.at("seat-told")).containsText(other);
            assertThat(mira.at("partner-name").first()).containsText(other);
            assertThat(olga.at("organiser-room")).hasCount(2);
        }
    }

    private static void choose(Visitor olga, String name) {
        Locator seat = olga.at("seat").getByText(name);
        seat.focus();
        seat.press("Enter");
        assertThat(seat).hasAttribute("aria-pressed", "true");
    }
}
