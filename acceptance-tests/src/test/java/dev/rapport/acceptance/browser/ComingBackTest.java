package dev.rapport.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import dev.rapport.acceptance.people.DemoPeople;
import dev.rapport.acceptance.people.DemoPerson;
import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Session;
import dev.rapport.acceptance.system.AcceptanceTest;
import dev.rapport.acceptance.system.RunningSystem;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Whatever happens to a page or its line, its person finds the place again. */
@AcceptanceTest
@ResourceLock(AcceptanceTest.PROCESSOR)
@Order(2)
class ComingBackTest {
    @RegisterExtension
    static final InChromium chromium = new InChromium();

    @Test
    void reloadingThePageInARoomComesBackToItWithThePictureAndTheChat() {
        List<DemoPerson> people = DemoPeople.first(2);
        Session session = Session.schedule(Person.signUp("Olga"), Plan.rounds(1, "PT2M"));
        try (Visitor mira = chromium.visitor();
                Visitor ana = chromium.visitor()) {
            mira.joinAsGuest(session.joinCode(), people.get(0))
                    .press("check-in")
                    .see("lobby");
            ana.joinAsGuest(session.joinCode(), people.get(1)).press("check-in").see("lobby");
            session.start();
            mira.see("room").seeTheOtherMoving();
            ana.seeTheOtherMoving().write("chat-input", "Olá!").press("chat-send");
            assertThat(mira.at("chat-line")).containsText("Olá!");
            String room = mira.at("room").getAttribute("data-room");

            mira.page().reload();

            assertThat(mira.at("room")).hasAttribute("data-room", room);
            assertThat(mira.at("chat-line")).containsText("Olá!");
            mira.seeTheOtherMoving();
            ana.seeTheOtherMoving();
        } finally {
            session.steer("end");
        }
    }

    @Test
    void aCookieThatIsGoodNoLongerIsTakenAwayAndThePageAsksToSignIn() {
        try (Visitor visitor = chromium.visitor()) {
            visitor.signUp("Ada", UUID.randomUUID() + "@example.org", "a quiet evening")
                    .see("profile-name");
            visitor.page()
                    .context()
                    .addCookies(List.of(new Cookie("rapport", "old")
                            .setUrl(RunningSystem.base().toString())));

            visitor.open("/profile").see("signin-email");

            org.assertj.core.api.Assertions.assertThat(visitor.page().context().cookies())
                    .isEmpty();
        }
    }

    @Test
    void signingOutLeavesNothingBehind() {
        try (Visitor visitor = chromium.visitor()) {
            visitor.signUp("Ada", UUID.randomUUID() + "@example.org", "a quiet evening")
                    .see("profile-name");

            visitor.press("sign-out").see("nav-sign-in");

            org.assertj.core.api.Assertions.assertThat(visitor.page().context().cookies())
                    .isEmpty();
            visitor.open("/profile").see("signin-email");
        }
    }
}
