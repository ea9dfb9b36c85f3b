package dev.rapport.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.acceptance.people.DemoPeople;
import dev.rapport.acceptance.people.DemoPerson;
import dev.rapport.acceptance.system.AcceptanceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** An organiser steers a session of three others, one of whom has an account and steers with her. */
@AcceptanceTest
@ResourceLock(AcceptanceTest.PROCESSOR)
class OrganiserOnThePageTest {
    private static final List<DemoPerson> PEOPLE = DemoPeople.first(4);
    private static final String PASSWORD = "a quiet evening";

    @RegisterExtension
    static final InChromium chromium = new InChromium();

    private final List<Visitor> everybody = new ArrayList<>();

    @Test
    void steersFourBrowsersTogetherWithSomebodyAndReadsWhatItBrought() {
        try (Visitor olga = chromium.visitor();
                Visitor mira = chromium.visitorOnTheMove();
                Visitor ana = chromium.visitorOnTheMove();
                Visitor bob = chromium.visitorOnTheMove()) {
            everybody.addAll(List.of(olga, mira, ana, bob));
            String code = invite(olga);
            comeWithAnAccount(mira, code);
            ana.joinAsGuest(code, PEOPLE.get(1)).press("check-in").see("lobby");
            bob.joinAsGuest(code, PEOPLE.get(2)).press("check-in").see("lobby");
            olga.press("open-session").press("take-part").see("lobby");
            assertThat(olga.at("attendee")).hasCount(4);

            letSteer(olga, mira);
            olga.press("organiser-start");
            everybody.forEach(visitor -> visitor.see("room"));
            assertThat(olga.at("organiser-room")).hasCount(2);
            olga.picture("console");

            mira.press("organiser-pause");
            everybody.forEach(visitor -> visitor.see("paused"));
            mira.press("organiser-resume");
            everybody.forEach(visitor -> assertThat(visitor.at("paused")).hasCount(0));
            mira.write("organiser-announce-text", "Five minutes of tea after this.")
                    .press("organiser-announce");
            everybody.forEach(visitor ->
                    assertThat(visitor.at("announcement").first()).hasText("Five minutes of tea after this."));

            olga.press("organiser-end").press("organiser-end");
            everybody.forEach(visitor -> visitor.see("session-ended"));
            readTheReport(olga);
        }
    }

    private static String invite(Visitor olga) {
        olga.signUp("Olga Vik", UUID.randomUUID() + "@example.org", PASSWORD).see("profile-name");
        olga.press("profile-save").see("profile-saved");
        olga.press("nav-schedule").write("schedule-title", "Tea and talk").write("schedule-rounds", "2");
        olga.press("schedule-submit").see("invite-code");
        olga.until(
                "a picture of the invitation",
                "() => document.querySelector('[data-testid=invite-picture]').naturalWidth > 0");
        olga.picture("invitation-code");
        return olga.at("invite-code").inputValue();
    }

    private static void comeWithAnAccount(Visitor mira, String code) {
        mira.signUp(PEOPLE.getFirst().displayName(), UUID.randomUUID() + "@example.org", PASSWORD);
        mira.see("profile-name").press("profile-save").see("profile-saved");
        mira.open("/join/" + code).see("session-title");
        mira.press("register").press("enter-session").press("check-in").see("lobby");
    }

    private static void letSteer(Visitor olga, Visitor mira) {
        assertThat(mira.at("organiser")).hasCount(0);
        olga.press("co-organisers");
        olga.at("co-organise").getByText(PEOPLE.getFirst().displayName()).click();
        assertThat(olga.at("co-organiser")).hasText(PEOPLE.getFirst().displayName());
        mira.see("organiser");
        assertThat(mira.at("co-organisers")).hasCount(0);
    }

    private static void readTheReport(Visitor olga) {
        String table = olga.page()
                .request()
                .get(olga.page().url().replace("/live", "/report.csv").replace("/sessions/", "/api/sessions/"))
                .text();
        assertThat(table.lines()).hasSize(2).first().asString().startsWith("round,starts_at,ends_at,rooms,attendees,");
        assertThat(table.lines().skip(1)).first().asString().startsWith("1,").contains(",2,4,");

        olga.open(java.net.URI.create(olga.page().url()).getPath().replace("/live", "/report"))
                .see("session-report");
        assertThat(olga.page().getByText("4 people took part.")).isVisible();
        olga.rest().picture("report").press("report-again");
        assertThat(olga.at("schedule-title")).hasValue("Tea and talk");
        assertThat(olga.at("schedule-rounds")).hasValue("2");
    }
}
