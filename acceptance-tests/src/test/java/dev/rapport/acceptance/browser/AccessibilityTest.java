package dev.rapport.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import dev.rapport.acceptance.people.DemoPeople;
import dev.rapport.acceptance.people.DemoPerson;
import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Session;
import dev.rapport.acceptance.system.AcceptanceTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Everybody can use the page, as far as axe can tell: nothing of serious weight on any of its main states. */
@AcceptanceTest
@ResourceLock(AcceptanceTest.PROCESSOR)
class AccessibilityTest {
    private static final Set<String> GRAVE = Set.of("serious", "critical");

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

    @Test
    void thePagesOutsideASession() {
        try (Visitor visitor = chromium.visitor()) {
            check(visitor.open("/").see("join-code"));
            check(visitor.open("/sign-in").see("signin-email"));
            check(visitor.open("/sign-up").see("signup-email"));
            check(visitor.signUp("Ada", UUID.randomUUID() + "@example.org", "a quiet evening")
                    .see("profile-name"));
            check(visitor.open("/schedule").see("schedule-title"));
            check(visitor.press("schedule-format-open-floor").see("schedule-lasts"));
            visitor.press("schedule-format-rounds");
            visitor.write("schedule-title", "Freelancers' Thursday").press("schedule-submit");
            check(visitor.see("invite-code"));
            check(visitor.press("open-session").see("organiser"));
        }
    }

    @Test
    void theWayThroughASessionByLightAndByDark() {
        List<DemoPerson> people = DemoPeople.first(2);
        Session session = Session.schedule(Person.signUp("Olga"), Plan.rounds(1, "PT3M"));
        try (Visitor mira = chromium.visitor();
                Visitor ana = chromium.visitorOnTheMove()) {
            check(ana.open("/join/" + session.joinCode()).see("guest-name"));
            check(mira.joinAsGuest(session.joinCode(), people.get(0)));
            check(ana.joinAsGuest(session.joinCode(), people.get(1)));
            check(mira.press("check-in").see("lobby"));
            check(ana.press("check-in").see("lobby"));
            session.start();
            check(mira.see("preview"));
            check(ana.see("room"));
            check(mira.see("room"));
            check(mira.press("leave-room").see("feedback"));
            session.end();
            check(mira.see("session-ended"));
            check(ana.see("session-ended"));
        } finally {
            session.steer("end");
        }
    }

    @Test
    void anOpenFloorWhileLookingAndWhileResting() {
        Session session = Session.schedule(Person.signUp("Olga"), Plan.openFloor("PT3M"));
        try (Visitor mira = chromium.visitor();
                Visitor ana = chromium.visitorOnTheMove()) {
            List<DemoPerson> people = DemoPeople.first(2);
            mira.joinAsGuest(session.joinCode(), people.get(0)).press("check-in");
            session.start();
            check(mira.see("not-ready"));
            ana.joinAsGuest(session.joinCode(), people.get(1)).press("check-in");
            ana.see("room");
            mira.see("room").press("leave-room");
            check(mira.see("ready-again"));
            check(ana.see("ready-again"));
        } finally {
            session.steer("end");
        }
    }

    private static void check(Visitor visitor) {
        // Colours are measured once what fades in has done so.
        visitor.until(
                "a page at rest",
                "() => document.getAnimations().every(a => a.playState !== 'running'"
                        + " || a.effect.getComputedTiming().iterations === Infinity)");
        List<Rule> grave = new AxeBuilder(visitor.page())
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .toList();
        assertThat(grave)
                .as("what keeps people out of %s", visitor.page().url())
                .extracting(
                        rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }
}
