package dev.rapport.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.ColorScheme;
import dev.rapport.acceptance.people.Attendee;
import dev.rapport.acceptance.people.DemoPeople;
import dev.rapport.acceptance.people.DemoPerson;
import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Scene;
import dev.rapport.acceptance.people.Session;
import dev.rapport.acceptance.system.AcceptanceTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everybody can use the page, as far as axe can tell: it finds nothing on any of its states, by light and by dark. */
@AcceptanceTest
@ResourceLock(AcceptanceTest.PROCESSOR)
class AccessibilityTest {
    private static final List<DemoPerson> PEOPLE = DemoPeople.first(2);

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void thePagesOutsideASession(ColorScheme scheme) {
        try (Visitor visitor = chromium.visitor(scheme)) {
            check(visitor.open("/").see("join-code"));
            check(visitor.write("join-code", "WRONG1").press("join-submit").see("problem"));
            check(visitor.open("/nothing/here").see("lost"));
            check(visitor.open("/join/WRONG1").see("problem"));
            check(visitor.open("/sign-in").see("signin-email"));
            check(visitor.open("/sign-up").see("signup-email"));
            check(visitor.signUp("Ada", UUID.randomUUID() + "@example.org", "a quiet evening")
                    .see("profile-name"));
            check(visitor.enter("profile-interests", List.of("slow travel")).see("chip"));
            check(visitor.open("/schedule").see("schedule-title"));
            check(visitor.press("schedule-more").press("rule-add").see("rule"));
            check(visitor.press("schedule-format-open-floor").see("schedule-lasts"));
            visitor.press("schedule-format-rounds").press("rule-remove-0");
            visitor.write("schedule-title", "Freelancers' Thursday").press("schedule-submit");
            check(visitor.see("invite-code"));
            String code = visitor.at("invite-code").inputValue();
            check(visitor.press("open-session").see("organiser"));
            check(visitor.open("/join/" + code).see("enter-session"));
            check(visitor.open("/").see("session-item"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theWayThroughASession(ColorScheme scheme) {
        Session session = Session.schedule(Person.signUp("Olga"), Plan.rounds(1, "PT3M"));
        try (Visitor mira = chromium.visitor(scheme);
                Visitor ana = chromium.visitor(scheme)) {
            check(ana.open("/join/" + session.joinCode()).see("guest-name"));
            check(mira.joinAsGuest(session.joinCode(), PEOPLE.get(0)));
            check(mira.press("devices").see("device-audio"));
            ana.joinAsGuest(session.joinCode(), PEOPLE.get(1));
            mira.press("check-in").see("lobby");
            ana.press("check-in").see("lobby");
            check(mira.see("suggestions"));
            session.start();
            check(mira.see("preview"));
            mira.see("room");
            ana.see("room").write("chat-input", "Hello").press("chat-send");
            check(mira.see("chat-line"));
            check(mira.press("room-more").see("report-room"));
            mira.press("report-room").see("report");
            check(mira);
            check(ana.see("parted"));
            check(ana.press("feedback-rating-4").see("feedback-again-yes"));
            check(ana.press("feedback-again-yes").see("feedback-thanks"));
            session.end();
            check(ana.see("session-ended"));
            check(mira.see("session-ended"));
            check(ana.open("/sessions/" + session.id()).see("session-title"));
        } finally {
            session.steer("end");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theOrganisersConsole(ColorScheme scheme) {
        Person organiser = Person.signUp("Olga");
        try (Scene scene = Scene.of(organiser, Plan.rounds(2, "PT5M").breakLength("PT3M"))
                        .guests(4);
                Visitor olga = chromium.visitor(scheme)) {
            olga.signIn(organiser)
                    .open("/sessions/" + scene.session().id() + "/live")
                    .see("organiser");
            olga.at("affinities").locator("summary").click();
            check(olga.see("affinities-picture"));
            scene.inFirstRound();
            Attendee asking = scene.attendee(0);
            asking.person()
                    .api()
                    .put(asking.openRoom().orElseThrow().path("/help/me"))
                    .is(204);
            olga.see("help-wanted").at("word").first().click();
            check(olga.see("word-text"));
            scene.session().next();
            olga.see("seat-together").at("seat").first().click();
            check(olga);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void anOpenFloorWhileLookingAndWhileResting(ColorScheme scheme) {
        Session session = Session.schedule(Person.signUp("Olga"), Plan.openFloor("PT3M"));
        try (Visitor mira = chromium.visitor(scheme);
                Visitor ana = chromium.visitorOnTheMove()) {
            mira.joinAsGuest(session.joinCode(), PEOPLE.get(0)).press("check-in");
            session.start();
            check(mira.see("not-ready"));
            ana.joinAsGuest(session.joinCode(), PEOPLE.get(1)).press("check-in");
            check(ana.see("room"));
            mira.see("room").press("leave-room");
            check(mira.see("ready-again"));
            check(ana.see("ready-again"));
        } finally {
            session.steer("end");
        }
    }

    private static void check(Visitor visitor) {
        visitor.rest();
        assertThat(new AxeBuilder(visitor.page()).analyze().getViolations())
                .as("what keeps people out of %s", visitor.page().url())
                .extracting(
                        rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }
}
