package dev.rapport.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.rapport.acceptance.people.DemoPeople;
import dev.rapport.acceptance.people.DemoPerson;
import dev.rapport.acceptance.system.AcceptanceTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Two people on an open floor: they look for somebody, talk, part when either likes, and are ready again. */
@AcceptanceTest
@ResourceLock(AcceptanceTest.PROCESSOR)
class OpenFloorOnThePageTest {
    private static final List<DemoPerson> PEOPLE = DemoPeople.first(2);
    private static final String FIFTEEN_SECONDS = "0.25";
    private static final LocatorAssertions.HasAttributeOptions FOR_A_WHILE =
            new LocatorAssertions.HasAttributeOptions().setTimeout(45_000);
    private static final String NOTHING_IS_CUT_OFF =
            "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth";

    @RegisterExtension
    static final InChromium chromium = new InChromium();

    @Test
    void twoPeopleTalkPartKindlyAndTalkAgain() {
        try (Visitor organiser = chromium.visitor();
                Visitor guest = chromium.visitorOnTheMove()) {
            guest.page().setViewportSize(360, 740);
            String code = schedule(organiser);
            guest.joinAsGuest(code, PEOPLE.get(1)).press("check-in").see("lobby");
            organiser.press("open-session").press("organiser-start");
            look(guest);

            organiser.press("take-part");
            talkUntilTheGuestLeaves(organiser, guest);
            beReadyAgain(organiser, guest);
            talkUntilTimeIsOver(organiser, guest);

            organiser.press("organiser-end").press("organiser-end");
            seeWhomIMet(organiser);
            seeWhomIMet(guest);
        }
    }

    private static String schedule(Visitor organiser) {
        DemoPerson mira = PEOPLE.getFirst();
        organiser.signUp(mira.displayName(), UUID.randomUUID() + "@example.org", "a quiet evening");
        organiser.see("profile-name").enter("profile-interests", mira.words("interests"));
        organiser.press("profile-save").see("profile-saved");
        organiser.press("nav-schedule").write("schedule-title", "Freelancers' fair");
        assertThat(organiser.at("schedule-lasts")).hasCount(0);
        organiser.press("schedule-format-open-floor").see("schedule-lasts");
        assertThat(organiser.at("schedule-rounds")).hasCount(0);
        organiser.write("schedule-lasts", "10").write("schedule-round-length", FIFTEEN_SECONDS);
        organiser.write("schedule-longest-wait", "1").picture("floor-schedule");
        organiser.press("schedule-submit").see("invite-code");
        return organiser.at("invite-code").inputValue();
    }

    /** Who is alone is told that somebody is looked for, may take it back, and is asked again. */
    private static void look(Visitor guest) {
        mood(guest, "looking");
        guest.picture("floor-looking").until("everything in 360 px", NOTHING_IS_CUT_OFF);
        guest.press("not-ready");
        mood(guest, "resting");
        guest.press("ready-again");
        mood(guest, "looking");
    }

    private static void talkUntilTheGuestLeaves(Visitor organiser, Visitor guest) {
        guest.see("room").seeTheOtherMoving();
        organiser.see("room").see("organiser-room").picture("floor-room");
        assertThat(organiser.at("organiser-next")).hasCount(0);
        assertThat(guest.at("countdown").first()).isVisible();
        guest.press("leave-room");
        mood(guest, "resting");
        guest.see("feedback").picture("floor-resting").until("everything in 360 px", NOTHING_IS_CUT_OFF);
        mood(organiser, "resting");
        organiser.see("feedback");
    }

    private static void beReadyAgain(Visitor organiser, Visitor guest) {
        organiser.press("feedback-rating-5").press("feedback-again-yes");
        mood(organiser, "looking");
        organiser.see("feedback-thanks").picture("floor-looking-again");
        guest.press("feedback-skip");
        assertThat(guest.at("feedback")).hasCount(0);
        mood(guest, "resting");
        guest.press("ready-again");
    }

    private static void talkUntilTimeIsOver(Visitor organiser, Visitor guest) {
        guest.see("room");
        organiser.see("room");
        mood(guest, "resting");
        mood(organiser, "resting");
        assertThat(guest.at("feedback")).isVisible();
    }

    private static void mood(Visitor visitor, String mood) {
        assertThat(visitor.at("floor")).hasAttribute("data-mood", mood, FOR_A_WHILE);
    }

    private static void seeWhomIMet(Visitor visitor) {
        visitor.at("session-ended").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        assertThat(visitor.at("met-person")).hasCount(1);
    }
}
