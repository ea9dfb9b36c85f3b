package dev.rapport.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import dev.rapport.acceptance.people.DemoPeople;
import dev.rapport.acceptance.people.DemoPerson;
import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Session;
import dev.rapport.acceptance.system.AcceptanceTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What happens to people while they are in a room. */
@AcceptanceTest
@ResourceLock(AcceptanceTest.PROCESSOR)
class InARoomTest {
    private static final List<DemoPerson> PEOPLE = DemoPeople.first(3);

    /** A machine from which nothing gets through but what the server carries. */
    private static final String NO_WAY_OUT = """
            window.RTCPeerConnection = class extends RTCPeerConnection {
              constructor(settings) {
                super({ ...settings, iceServers: [], iceTransportPolicy: 'relay' });
              }
            };""";

    @RegisterExtension
    static final InChromium chromium = new InChromium();

    @Test
    void halfAMinuteBeforeTheEndEverybodyIsToldUnlessThereIsMoreTimeAfterAll() {
        Session session = Session.schedule(Person.signUp("Olga"), Plan.rounds(1, "PT50S"));
        try (Visitor mira = chromium.visitor();
                Visitor ana = chromium.visitorOnTheMove()) {
            enter(session, mira, ana);
            assertThat(mira.see("room").at("soon")).hasCount(0, new HasCountOptions().setTimeout(1));

            assertThat(mira.at("soon")).containsText("Half a minute.");
            mira.until("the last half minute", leftAtMost(30));
            assertThat(ana.at("soon")).isVisible();

            session.organiser()
                    .api()
                    .post(session.path("/extend"), Map.of("by", "PT2M"))
                    .ok();
            assertThat(mira.at("soon")).hasCount(0);
            assertThat(ana.at("soon")).hasCount(0);
        } finally {
            session.steer("end");
        }
    }

    private static String leftAtMost(int seconds) {
        return "() => Number(document.querySelector('.stage [data-testid=countdown]').dataset.seconds) <= " + seconds;
    }

    @Test
    void aScreenIsSharedInThePlaceOfTheCamerasPicture() {
        Session session = Session.schedule(Person.signUp("Olga"), Plan.rounds(1, "PT3M"));
        try (Visitor mira = chromium.visitor();
                Visitor ana = chromium.visitor()) {
            enter(session, mira, ana);
            ana.see("room").seeTheOtherMoving();
            mira.press("toggle-camera");
            assertThat(ana.page().locator(".stage .face")).isVisible();

            mira.press("share-screen");

            assertThat(mira.at("share-screen")).hasAttribute("aria-pressed", "true");
            assertThat(ana.page().locator(".stage .face")).hasCount(0);
            ana.seeTheOtherMoving().picture("shared-screen");
            mira.press("share-screen");
            assertThat(mira.at("share-screen")).hasAttribute("aria-pressed", "false");
            assertThat(ana.page().locator(".stage .face")).isVisible();
        } finally {
            session.steer("end");
        }
    }

    @Test
    void whereNoPictureGetsThroughTheChatDoesAndThePageSaysSo() {
        Session session = Session.schedule(Person.signUp("Olga"), Plan.rounds(1, "PT3M"));
        try (Visitor mira = chromium.visitor();
                Visitor ana = chromium.visitor()) {
            mira.page().addInitScript(NO_WAY_OUT);
            ana.page().addInitScript(NO_WAY_OUT);
            enter(session, mira, ana);

            mira.see("room").write("chat-input", "Can you see me?").press("chat-send");
            assertThat(ana.at("chat-line")).containsText("Can you see me?");
            ana.write("chat-input", "No, but I can read.").press("chat-send");
            assertThat(mira.at("chat-line").last()).containsText("No, but I can read.");

            assertThat(mira.at("connection-state")).hasText("The picture does not get through yet. The chat does.");
            assertThat(ana.at("connection-state")).hasText("The picture does not get through yet. The chat does.");
            mira.until("no connection", "async () => (await window.rapport.stats()).connected === 0");
            assertThat(mira.page().locator(".stage .face")).isVisible();
        } finally {
            session.steer("end");
        }
    }

    @Test
    void whoeverLetsThePageUseNeitherCameraNorMicrophoneComesInAndIsReadAndSees() {
        Session session = Session.schedule(Person.signUp("Olga"), Plan.rounds(1, "PT3M"));
        try (Chromium refusing = Chromium.startRefusing();
                Visitor mira = refusing.visitor();
                Visitor ana = chromium.visitor()) {
            mira.joinAsGuest(session.joinCode(), PEOPLE.get(0)).see("media-advice");
            assertThat(mira.at("media-advice")).containsText("keeps camera or microphone to itself");
            mira.picture("doorway-refused").press("check-in").see("lobby");
            ana.joinAsGuest(session.joinCode(), PEOPLE.get(1)).press("check-in").see("lobby");
            session.start();

            mira.see("room").seeTheOtherMoving();
            assertThat(mira.at("toggle-mic")).hasAttribute("aria-pressed", "false");
            assertThat(mira.at("toggle-camera")).hasAttribute("aria-pressed", "false");
            assertThat(ana.see("room").page().locator(".stage .face")).isVisible();
            mira.write("chat-input", "I only read and write today.").press("chat-send");
            assertThat(ana.at("chat-line")).containsText("I only read and write today.");
            mira.press("toggle-mic");
            assertThat(mira.at("toggle-mic")).hasAttribute("aria-pressed", "false");
        } finally {
            session.steer("end");
        }
    }

    @Test
    void ofThreeTheTwoWhoStayAreToldWhoHadToGo() {
        Session session = Session.schedule(Person.signUp("Olga"), Plan.rounds(1, "PT3M"));
        try (Visitor mira = chromium.visitor();
                Visitor ana = chromium.visitor();
                Visitor bob = chromium.visitor()) {
            enter(session, mira, ana, bob);
            for (Visitor one : List.of(mira, ana, bob)) {
                assertThat(one.see("room").at("partner-name")).hasCount(2);
            }

            bob.page().route("**/leave/me", leaving -> answerLate(bob, leaving));
            bob.press("leave-room").see("feedback");

            for (Visitor one : List.of(mira, ana)) {
                assertThat(one.at("parted"))
                        .containsText(PEOPLE.get(2).displayName().split(" ")[0]
                                + " had to go. The rest of you stay together.");
                assertThat(one.at("partner-name")).hasCount(1);
                assertThat(one.at("room")).isVisible(new IsVisibleOptions().setTimeout(1));
            }
            assertThat(bob.at("parted")).hasCount(0);
        } finally {
            session.steer("end");
        }
    }

    @Test
    void whoWantsToMeetSomebodyNeverAgainIsNotToldThatTheyHadToGo() {
        Session session = Session.schedule(Person.signUp("Olga"), Plan.rounds(1, "PT3M"));
        try (Visitor mira = chromium.visitor();
                Visitor ana = chromium.visitor()) {
            enter(session, mira, ana);
            ana.see("room");
            mira.see("room").page().route("**/blocks/*", blocking -> answerLate(mira, blocking));

            mira.press("room-more").press("block").see("feedback");

            assertThat(ana.see("feedback").at("parted")).hasCount(1);
            assertThat(mira.page().getByText("You have left the room.")).isVisible();
            assertThat(mira.at("parted")).hasCount(0);
        } finally {
            session.steer("end");
        }
    }

    /** What a call has brought about may be told before its answer is there. */
    private static void answerLate(Visitor visitor, Route call) {
        APIResponse answer = call.fetch();
        visitor.see("feedback");
        call.fulfill(new Route.FulfillOptions().setResponse(answer));
    }

    private static void enter(Session session, Visitor... visitors) {
        for (int i = 0; i < visitors.length; i++) {
            visitors[i]
                    .joinAsGuest(session.joinCode(), PEOPLE.get(i))
                    .press("check-in")
                    .see("lobby");
        }
        session.start();
    }
}
