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

/** Somebody in a room asks the organiser to come. */
@AcceptanceTest
@ResourceLock(AcceptanceTest.PROCESSOR)
class HelpOnThePageTest {
    private static final List<DemoPerson> PEOPLE = DemoPeople.first(2);

    @RegisterExtension
    static final InChromium chromium = new InChromium();

    @Test
    void theOrganiserIsToldAndComesAndNobodyElseKnows() {
        Person organiser = Person.signUp("Olga");
        try (Scene scene = Scene.of(organiser, Plan.rounds(1, "PT5M"));
                Visitor olga = chromium.visitor();
                Visitor mira = chromium.visitorOnTheMove();
                Visitor ana = chromium.visitor()) {
            mira.joinAsGuest(scene.session().joinCode(), PEOPLE.get(0))
                    .press("check-in")
                    .see("lobby");
            ana.joinAsGuest(scene.session().joinCode(), PEOPLE.get(1))
                    .press("check-in")
                    .see("lobby");
            olga.signIn(organiser)
                    .open("/sessions/" + scene.session().id() + "/live")
                    .see("organiser");
            scene.session().start();
            mira.see("room");
            ana.see("room");

            mira.press("ask-help");
            assertThat(mira.at("help-told")).containsText("Nobody else");
            assertThat(olga.see("help-waiting").at("help-waiting"))
                    .containsText(PEOPLE.get(0).displayName());
            mira.press("ask-help");
            assertThat(olga.at("help-waiting")).hasCount(0);
            mira.press("ask-help");
            assertThat(olga.see("help-wanted").at("help-wanted"))
                    .containsText(PEOPLE.get(0).displayName());
            olga.rest().picture("help");
            mira.page().reload();
            assertThat(mira.see("room").at("ask-help")).hasAttribute("aria-pressed", "true");

            Locator comes = olga.at("help-comes");
            comes.focus();
            comes.press("Enter");

            assertThat(mira.at("help-told")).containsText("on the way");
            assertThat(mira.at("ask-help")).hasAttribute("aria-pressed", "false");
            assertThat(olga.at("help-waiting")).hasCount(0);
            assertThat(ana.at("help-told")).hasCount(0);
            assertThat(ana.at("ask-help")).hasAttribute("aria-pressed", "false");

            olga.press("word").write("word-text", "I am with you in a minute.").press("word-send");
            for (Visitor one : List.of(mira, ana)) {
                assertThat(one.at("announcement").first()).hasText("I am with you in a minute.");
            }
            assertThat(olga.at("announcement")).hasCount(0);
        }
    }
}
