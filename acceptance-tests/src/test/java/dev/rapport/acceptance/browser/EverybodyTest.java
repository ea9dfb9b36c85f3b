package dev.rapport.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import dev.rapport.acceptance.people.DemoPeople;
import dev.rapport.acceptance.people.DemoPerson;
import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Session;
import dev.rapport.acceptance.system.AcceptanceTest;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Whatever somebody comes with: a slow line or none, a small screen, no mouse, no liking for things that move. */
@AcceptanceTest
@ResourceLock(AcceptanceTest.PROCESSOR)
class EverybodyTest {
    private static final List<DemoPerson> PEOPLE = DemoPeople.first(2);
    private static final long FIRST_LOAD_BYTES = 200 * 1024;
    private static final String WIDER_THAN_THE_SCREEN = """
            () => [...document.querySelectorAll('body *')]
              .filter(element => { const { left, right, width } = element.getBoundingClientRect();
                return width > 1 && (right > innerWidth + 1 || left < -1) && !element.closest('.unseen, .skip') })
              .slice(0, 3).map(element => element.outerHTML.slice(0, 120))""";
    private static final String NOTED = """
            window.Notification = class { static permission = 'granted'; constructor(title) { window.noted = title } };
            Object.defineProperty(document, 'hidden', { get: () => true });""";

    @RegisterExtension
    static final InChromium chromium = new InChromium();

    @Test
    void theFirstPageAndAnInvitationAreSmallOnTheLine() {
        Session session = Session.schedule(Person.signUp("Olga"), Plan.rounds(1, "PT1M"));
        for (String path : List.of("/", "/join/" + session.joinCode())) {
            try (Visitor visitor = chromium.visitor()) {
                AtomicLong bytes = new AtomicLong();
                CDPSession line = visitor.page().context().newCDPSession(visitor.page());
                line.send("Network.enable");
                line.on(
                        "Network.loadingFinished",
                        (JsonObject loaded) ->
                                bytes.addAndGet(loaded.get("encodedDataLength").getAsLong()));

                visitor.open(path).see(path.equals("/") ? "join-code" : "guest-name");
                visitor.page().waitForLoadState(LoadState.NETWORKIDLE);

                Assertions.assertThat(bytes.get())
                        .as("bytes on the line for the first load of %s", path)
                        .isBetween(20_000L, FIRST_LOAD_BYTES);
            }
        }
    }

    @Test
    void nothingIsWiderThanASmallTelephoneInWhateverDirectionOneReads() {
        Session session = Session.schedule(Person.signUp("Olga"), Plan.rounds(1, "PT3M"));
        try (Visitor mira = chromium.visitorOnTheMove();
                Visitor ana = chromium.visitorOnTheMove()) {
            fits(mira.open("/").see("join-code"));
            fits(mira.open("/sign-up").see("signup-email"));
            fits(mira.open("/join/" + session.joinCode()).see("guest-name"));
            fits(mira.joinAsGuest(session.joinCode(), PEOPLE.get(0)));
            fits(mira.press("check-in").see("lobby"));
            ana.joinAsGuest(session.joinCode(), PEOPLE.get(1)).press("check-in").see("lobby");
            fits(mira.see("suggestions"));
            session.start();
            fits(mira.see("preview"));
            fits(mira.see("room").seeTheOtherMoving());
            fits(mira.press("room-more").see("report-room"));
            mira.press("room-more").press("leave-room");
            fits(mira.see("feedback"));
            session.end();
            fits(mira.see("met-person"));
        } finally {
            session.steer("end");
        }
    }

    private static void fits(Visitor visitor) {
        visitor.rest();
        for (String direction : List.of("rtl", "ltr")) {
            visitor.page().evaluate("direction => (document.documentElement.dir = direction)", direction);
            Assertions.assertThat((List<?>) visitor.page().evaluate(WIDER_THAN_THE_SCREEN))
                    .as(
                            "wider than the screen, %s, on %s",
                            direction, visitor.page().url())
                    .isEmpty();
        }
    }

    @Test
    void aGuestNeedsNoMouse() {
        Session session = Session.schedule(Person.signUp("Olga"), Plan.rounds(1, "PT1M"));
        try (Visitor mira = chromium.visitor()) {
            mira.open("/").see("join-code");
            tabTo(mira, "join-code").page().keyboard().type(session.joinCode());
            mira.page().keyboard().press("Enter");
            mira.see("guest-name");
            tabTo(mira, "guest-name").page().keyboard().type("Mira");
            tabTo(mira, "guest-interests").page().keyboard().type("slow travel");
            mira.page().keyboard().press("Enter");
            assertThat(mira.at("chip")).hasCount(1);
            tabTo(mira, "guest-submit").page().keyboard().press("Enter");
            mira.see("check-in");
            tabTo(mira, "check-in").page().keyboard().press("Space");
            mira.see("lobby");
            assertThat(mira.page().locator("h1")).isFocused();
        }
    }

    /** Forward only, as a keyboard goes, and each stop has to show where it is. */
    private static Visitor tabTo(Visitor visitor, String testId) {
        Page page = visitor.page();
        for (int stops = 0; stops < 60; stops++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("id => document.activeElement?.dataset.testid === id", testId))) {
                Assertions.assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                        .as("the outline of %s", testId)
                        .isNotEqualTo("none");
                return visitor;
            }
        }
        throw new AssertionError("The keyboard does not reach " + testId);
    }

    @Test
    void nothingMovesForWhoeverAsksForStillness() {
        Session session = Session.schedule(Person.signUp("Olga"), Plan.openFloor("PT1M"));
        try (Visitor mira = chromium.visitor()) {
            mira.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            mira.joinAsGuest(session.joinCode(), PEOPLE.getFirst()).press("check-in");
            session.start();
            mira.see("not-ready");

            Assertions.assertThat(mira.page().evaluate("document.getAnimations().length"))
                    .isEqualTo(0);
        } finally {
            session.steer("end");
        }
    }

    @Test
    void aLineThatIsLostIsToldAndTheRoomComesBackWithIt() {
        Session session = Session.schedule(Person.signUp("Olga"), Plan.rounds(1, "PT3M"));
        try (Visitor mira = chromium.visitor();
                Visitor ana = chromium.visitor()) {
            mira.joinAsGuest(session.joinCode(), PEOPLE.get(0))
                    .press("check-in")
                    .see("lobby");
            ana.joinAsGuest(session.joinCode(), PEOPLE.get(1)).press("check-in").see("lobby");
            session.start();
            mira.see("room").seeTheOtherMoving();
            String room = mira.at("room").getAttribute("data-room");

            mira.page().context().setOffline(true);
            mira.see("connection-lost");
            mira.page().context().setOffline(false);

            assertThat(mira.at("connection-lost")).hasCount(0);
            assertThat(mira.at("room")).hasAttribute("data-room", room);
            mira.seeTheOtherMoving().write("chat-input", "Here again").press("chat-send");
            assertThat(ana.at("chat-line")).containsText("Here again");
        } finally {
            session.steer("end");
        }
    }

    @Test
    void whoeverLooksElsewhereIsToldOfTheirNextRoundIfTheyAllowedIt() {
        Session session = Session.schedule(Person.signUp("Olga"), Plan.rounds(1, "PT1M"));
        try (Visitor mira = chromium.visitor();
                Visitor ana = chromium.visitor()) {
            mira.page().addInitScript(NOTED);
            mira.joinAsGuest(session.joinCode(), PEOPLE.get(0))
                    .press("check-in")
                    .see("lobby");
            ana.joinAsGuest(session.joinCode(), PEOPLE.get(1)).press("check-in").see("lobby");

            session.start();

            mira.until("a notification", "() => window.noted?.startsWith('Next, you meet')");
        } finally {
            session.steer("end");
        }
    }

    @Test
    void thePageCanBeInstalled() {
        try (Visitor visitor = chromium.visitor()) {
            visitor.open("/").see("join-code");

            Assertions.assertThat(visitor.page().evaluate("""
                            async () => {
                              const link = document.querySelector('link[rel=manifest]');
                              const manifest = await (await fetch(link.href)).json();
                              const icons = await Promise.all(manifest.icons.map(async ({ src }) => (await fetch(src)).ok));
                              return manifest.name === 'Rapport' && manifest.start_url === '/' && manifest.display === 'standalone'
                                && icons.length > 0 && icons.every(Boolean);
                            }""")).isEqualTo(true);
        }
    }
}
