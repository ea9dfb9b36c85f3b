package dev.rapport.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.rapport.acceptance.people.DemoPeople;
import dev.rapport.acceptance.people.DemoPerson;
import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Session;
import dev.rapport.acceptance.system.AcceptanceTest;
import dev.rapport.acceptance.system.Waiting;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Two people in a room, and the ways they go from there. */
@AcceptanceTest
@ResourceLock(AcceptanceTest.PROCESSOR)
class PartingOnThePageTest {
    private static final List<DemoPerson> PEOPLE = DemoPeople.first(2);
    private static final String MIRA = PEOPLE.get(0).displayName().split(" ")[0];
    private static final String ANA = PEOPLE.get(1).displayName().split(" ")[0];

    @RegisterExtension
    static final InChromium chromium = new InChromium();

    private Session session;
    private Visitor mira;
    private Visitor ana;

    @BeforeEach
    void meet() {
        session = Session.schedule(Person.signUp("Olga"), Plan.rounds(2, "PT3M"));
        mira = chromium.visitor();
        ana = chromium.visitorOnTheMove();
        mira.joinAsGuest(session.joinCode(), PEOPLE.get(0)).press("check-in").see("lobby");
        ana.joinAsGuest(session.joinCode(), PEOPLE.get(1)).press("check-in").see("lobby");
        session.start();
        mira.see("room");
        ana.see("room");
    }

    @AfterEach
    void end() {
        session.steer("end");
        mira.close();
        ana.close();
    }

    @Test
    void whoeverLeavesKindlyIsAskedHowItWasAndTheOtherIsToldAFriendlySentence() {
        mira.press("leave-room").see("feedback");

        assertThat(ana.see("parted").at("parted")).containsText(MIRA + " had to go.");
        assertThat(ana.at("between")).hasAttribute("data-mood", "sitting");
        assertThat(mira.at("parted")).hasCount(0);
    }

    @Test
    void twoClicksReportAndKeepApartAndNobodyIsToldWhy() {
        mira.press("room-more").press("report-room").see("report");

        assertThat(ana.see("parted").at("parted")).containsText(MIRA + " had to go.");
        mira.press("report-spam").write("report-text", "He sold me a boat.").press("report-send");
        assertThat(mira.at("report")).hasCount(0);

        session.next();
        session.awaitState("round", Waiting.A_WHILE);
        assertThat(mira.at("between")).hasAttribute("data-mood", "sitting");
        assertThat(ana.at("between")).hasAttribute("data-mood", "sitting");
        session.end();
        assertThat(mira.see("session-ended").at("met-person")).hasCount(0);
    }

    @Test
    void thatBothWantToStayInTouchIsKnownOnceBothSaidSo() {
        mira.press("touch");
        assertThat(mira.at("touch")).hasAttribute("aria-pressed", "true");
        session.end();
        assertThat(mira.see("session-ended").at("touch")).hasAttribute("aria-pressed", "true");
        assertThat(mira.at("touch-mutual")).hasCount(0);
        assertThat(ana.see("met-person").at("touch")).hasAttribute("aria-pressed", "false");
        assertThat(ana.at("touch-mutual")).hasCount(0);

        ana.press("touch");

        assertThat(ana.at("touch-mutual")).containsText(MIRA);
        mira.page().reload();
        assertThat(mira.at("touch-mutual")).containsText(ANA);
    }

    @Test
    void aNoteIsThereOnWhateverDeviceAndForItsWriterOnly() {
        session.end();
        mira.see("met-person").write("note", "Send the book.").see("note-state");

        mira.page().evaluate("sessionStorage.clear()");
        mira.page().reload();

        assertThat(mira.at("note")).hasValue("Send the book.");
        assertThat(ana.see("met-person").at("note")).hasValue("");
    }
}
