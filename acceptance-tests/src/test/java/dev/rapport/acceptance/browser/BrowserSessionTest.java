package dev.rapport.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.rapport.acceptance.people.DemoPeople;
import dev.rapport.acceptance.people.DemoPerson;
import dev.rapport.acceptance.system.AcceptanceTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The whole way of a session on the page: an organiser who takes part, and a guest who has nothing but the code. */
@AcceptanceTest
@ResourceLock(AcceptanceTest.PROCESSOR)
@Order(1)
class BrowserSessionTest {
    private static final List<DemoPerson> PEOPLE = DemoPeople.first(2);
    private static final String ROUND_MINUTES = "0.17";
    private static final String BREAK_MINUTES = "0.1";

    @RegisterExtension
    static final InChromium chromium = new InChromium();

    @Test
    void twoPeopleMeetTalkAndPartWithoutAnyOtherProgram() {
        try (Visitor organiser = chromium.visitor();
                Visitor guest = chromium.visitorOnTheMove()) {
            String code = schedule(organiser);
            guest.joinAsGuest(code, PEOPLE.get(1)).picture("doorway");
            organiser.press("open-session").press("take-part").see("lobby");
            guest.press("check-in").see("lobby");
            assertThat(organiser.at("attendee")).hasCount(2);
            organiser.picture("lobby");

            organiser.press("organiser-start");
            seeWhomIMeet(guest);
            meet(organiser, guest);
            sayHowItWas(organiser);
            sayHowItWas(guest);

            seeWhomIMet(organiser);
            seeWhomIMet(guest);
        }
    }

    private static String schedule(Visitor organiser) {
        DemoPerson mira = PEOPLE.getFirst();
        organiser.signUp(mira.displayName(), UUID.randomUUID() + "@example.org", "a quiet evening");
        organiser
                .see("profile-name")
                .enter("profile-interests", mira.words("interests"))
                .enter("profile-offers", mira.words("offers"))
                .enter("profile-seeks", mira.words("seeks"))
                .press("profile-save");
        assertThat(organiser.at("profile-saved")).hasText("Saved.");
        organiser.press("nav-schedule").write("schedule-title", "Freelancers' Thursday");
        organiser.write("schedule-rounds", "2").write("schedule-round-length", ROUND_MINUTES);
        organiser.write("schedule-break-length", BREAK_MINUTES).press("schedule-submit");
        organiser.see("invite-code").picture("invitation");
        return organiser.at("invite-code").inputValue();
    }

    private static void seeWhomIMeet(Visitor guest) {
        guest.see("preview").picture("preview");
        assertThat(guest.at("partner-name").first()).hasText(PEOPLE.getFirst().displayName());
        assertThat(guest.at("reason").first()).isVisible();
    }

    private static void meet(Visitor organiser, Visitor guest) {
        organiser.see("room").seeTheOtherMoving().picture("room");
        guest.seeTheOtherMoving().picture("room-small");
        organiser.write("chat-input", "Hello from Gothenburg").press("chat-send");
        guest.press("toggle-chat");
        assertThat(guest.at("chat-line")).containsText("Hello from Gothenburg");
    }

    private static void sayHowItWas(Visitor visitor) {
        visitor.see("feedback").press("feedback-rating-5").press("feedback-again-yes");
        assertThat(visitor.at("feedback-thanks").or(visitor.at("session-ended")).first())
                .isVisible();
    }

    private static void seeWhomIMet(Visitor visitor) {
        visitor.at("session-ended").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        assertThat(visitor.at("met-person").first()).isVisible();
        visitor.picture("ended-" + visitor.page().viewportSize().width);
    }
}
