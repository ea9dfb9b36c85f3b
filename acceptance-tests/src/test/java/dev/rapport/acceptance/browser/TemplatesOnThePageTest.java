package dev.rapport.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.system.AcceptanceTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** An organiser keeps settings under a name, and begins from them another time. */
@AcceptanceTest
@ResourceLock(AcceptanceTest.PROCESSOR)
class TemplatesOnThePageTest {
    @RegisterExtension
    static final InChromium chromium = new InChromium();

    @Test
    void settingsAreKeptAndBegunFromUntilTheyAreDeleted() {
        try (Visitor olga = chromium.visitorOnTheMove()) {
            olga.signIn(Person.signUp("Olga")).open("/schedule").see("schedule-title");
            assertThat(olga.at("template-use")).hasCount(0);
            olga.write("schedule-title", "Tea and talk").write("schedule-rounds", "7");
            olga.enter("schedule-topics", List.of("tea")).press("schedule-style-surprise");
            olga.press("schedule-more").write("schedule-capacity", "1");
            olga.at("schedule-fairness").uncheck();
            keep(olga, "Our <b>Thursday</b>");
            assertThat(olga.at("schedule-capacity")).hasAttribute("aria-invalid", "true");

            olga.write("schedule-capacity", "12").press("template-keep");
            assertThat(olga.at("template-use")).hasText("Our <b>Thursday</b>");
            assertThat(olga.at("template-name")).not().isVisible();

            olga.open("/schedule").see("template-use");
            assertThat(new AxeBuilder(olga.rest().page()).analyze().getViolations())
                    .isEmpty();
            olga.picture("templates");
            String start = olga.at("schedule-starts-at").inputValue();
            olga.press("template-use");
            assertThat(olga.at("schedule-title")).hasValue("Tea and talk");
            assertThat(olga.at("schedule-rounds")).hasValue("7");
            assertThat(olga.at("schedule-style-surprise")).isChecked();
            assertThat(olga.at("schedule-capacity")).hasValue("12");
            assertThat(olga.at("schedule-fairness")).not().isChecked();
            assertThat(olga.at("schedule-starts-at")).hasValue(start);
            olga.press("schedule-submit").see("invite-code");

            olga.open("/schedule").see("template-use").press("template-delete");
            assertThat(olga.at("template-use")).hasCount(0);
            olga.open("/schedule").see("schedule-title");
            olga.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            assertThat(olga.at("template-use")).hasCount(0);
        }
    }

    private static void keep(Visitor olga, String name) {
        olga.press("template-more").write("template-name", name).press("template-keep");
    }
}
