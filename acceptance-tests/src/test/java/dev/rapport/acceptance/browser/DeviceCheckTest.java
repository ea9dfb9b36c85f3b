package dev.rapport.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.rapport.acceptance.people.DemoPeople;
import dev.rapport.acceptance.people.DemoPerson;
import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Session;
import dev.rapport.acceptance.system.AcceptanceTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A look in the mirror before the door, with all there is and with less. */
@AcceptanceTest
@ResourceLock(AcceptanceTest.PROCESSOR)
class DeviceCheckTest {
    private static final List<DemoPerson> PEOPLE = DemoPeople.first(2);
    private static final String THE_LEVEL_MOVES =
            "() => document.querySelector('[data-testid=mic-level]').value > 0.01";

    @Test
    void pictureLevelAndSoundAreTriedAndOtherDevicesChosen() {
        Session session = Session.schedule(Person.signUp("Olga"), Plan.rounds(1, "PT1M"));
        try (Chromium chromium = Chromium.start();
                Visitor mira = chromium.visitor()) {
            mira.joinAsGuest(session.joinCode(), PEOPLE.getFirst()).see("local-video");
            mira.until("a level that moves", THE_LEVEL_MOVES);
            mira.press("test-sound").press("devices");
            String other = mira.at("device-audio").locator("option").last().getAttribute("value");

            mira.at("device-audio").selectOption(other);
            mira.until("a level that moves", THE_LEVEL_MOVES);
            mira.page().reload();

            mira.see("devices").press("devices");
            assertThat(mira.at("device-audio")).hasValue(other);
        }
    }

    @Test
    void whoeverHasNoCameraIsWelcomedAndHeard() {
        Session session = Session.schedule(Person.signUp("Olga"), Plan.rounds(1, "PT2M"));
        try (Chromium withoutCamera = Chromium.startWithoutCamera();
                Visitor mira = withoutCamera.visitor();
                Chromium chromium = Chromium.start();
                Visitor ana = chromium.visitor()) {
            mira.joinAsGuest(session.joinCode(), PEOPLE.get(0)).see("media-advice");
            assertThat(mira.at("media-advice")).containsText("sound alone");
            mira.until("a level that moves", THE_LEVEL_MOVES).picture("doorway-without-camera");
            mira.press("check-in").see("lobby");
            ana.joinAsGuest(session.joinCode(), PEOPLE.get(1)).press("check-in").see("lobby");
            session.start();

            mira.see("room").seeTheOtherMoving();
            ana.see("room")
                    .until("sound that arrives", "async () => (await window.rapport.stats()).bytesReceived > 1000");
            assertThat(ana.page().locator(".stage .face")).isVisible();
        } finally {
            session.steer("end");
        }
    }
}
