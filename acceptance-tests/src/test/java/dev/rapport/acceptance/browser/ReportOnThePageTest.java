package dev.rapport.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import dev.rapport.acceptance.people.Attendee;
import dev.rapport.acceptance.people.DemoPeople;
import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Scene;
import dev.rapport.acceptance.system.AcceptanceTest;
import dev.rapport.acceptance.system.Waiting;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What a session of eight brought, as its organiser sees it afterwards. */
@AcceptanceTest
@ResourceLock(AcceptanceTest.PROCESSOR)
class ReportOnThePageTest {
    @RegisterExtension
    static final InChromium chromium = new InChromium();

    @Test
    void showsConnectionsWhatLotsWouldHaveBroughtAndWhoWasThereOverTime() {
        Person olga = Person.signUp("Olga");
        try (Scene scene = Scene.of(olga, Plan.rounds(1, "PT20S"));
                Visitor visitor = chromium.visitor()) {
            List<Attendee> eight = scene.enter(Person.signUp(DemoPeople.first(8)));
            scene.inFirstRound();
            eight.forEach(one -> one.person()
                    .api()
                    .put("/api/profiles/me/connections/"
                            + one.openRoom()
                                    .orElseThrow()
                                    .partnerIds()
                                    .iterator()
                                    .next())
                    .ok());
            scene.session().awaitState("ended", Waiting.A_WHILE);

            visitor.signIn(olga);
            visitor.open("/sessions/" + scene.session().id() + "/report").see("report-connections");

            assertThat(visitor.at("report-connections")).containsText("8 people would like to stay in touch");
            assertThat(visitor.at("report-connections")).containsText("4 times both would");
            assertThat(visitor.at("report-lot"))
                    .containsText(Pattern.compile("fitted to [1-9]\\d?%\\. Drawn by lot, .* to \\d+%"));
            assertThat(visitor.at("report-turnout")).containsText("8 people were there, and never more.");
            assertThat(visitor.page().locator("svg.curve .line")).hasCount(1);
            assertThat(visitor.at("report-csv-turnout"))
                    .hasAttribute("href", Pattern.compile("/report/turnout\\.csv$"));
            assertThat(table(visitor, "report-csv-connections")).startsWith("person,connections\r\n1,1\r\n");
            visitor.rest().picture("report-afterwards");
            assertThat(new AxeBuilder(visitor.page()).analyze().getViolations()).isEmpty();
        }
    }

    private static String table(Visitor visitor, String link) {
        return visitor.page()
                .request()
                .get(visitor.at(link).getAttribute("href"))
                .text();
    }
}
