package dev.rapport.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.rapport.acceptance.people.Attendee;
import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Session;
import dev.rapport.acceptance.system.AcceptanceTest;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What a stranger writes is shown as they wrote it, and never run. */
@AcceptanceTest
@ResourceLock(AcceptanceTest.PROCESSOR)
class ForeignTextTest {
    /** Short enough for every field, and unlike any other. */
    private static String evil(String field) {
        return "<img src=x onerror=ran='" + field + "'>" + field;
    }

    @Test
    void scriptAndMarkupInEveryFieldIsShownAsText() {
        Person olga = Person.signUp(evil("host"));
        Person mallory = Person.signUp(evil("name"));
        mallory.api()
                .put(
                        "/api/profiles/me",
                        Map.of(
                                "displayName", evil("name"),
                                "headline", evil("headline"),
                                "about", evil("about") + "\n<script>window.ran = 'about'</script>",
                                "company", evil("company"),
                                "interests", List.of(evil("interest")),
                                "offers", List.of(evil("offer")),
                                "seeks", List.of(evil("seek"))))
                .is(200);
        Session session = Session.schedule(
                olga,
                Plan.rounds(1, "PT3M")
                        .with("title", evil("title"))
                        .with("description", evil("description"))
                        .with("topics", List.of(evil("topic"))));
        try (Chromium chromium = Chromium.start();
                Visitor mira = chromium.visitor()) {
            harmless(mira.open("/").lookThroughSessionsFor(evil("title")), "title", "topic");
            harmless(
                    mira.open("/join/" + session.joinCode()).see("guest-name"),
                    "title",
                    "description",
                    "topic",
                    "host");
            mira.write("guest-name", evil("guest")).enter("guest-interests", List.of(evil("interest")));
            mira.press("guest-submit").see("check-in").press("check-in").see("lobby");
            try (Attendee here = Attendee.enter(mallory, session)) {
                meet(mira, session);
            }
        } finally {
            session.steer("end");
        }
    }

    private static void meet(Visitor mira, Session session) {
        harmless(mira.see("suggestions"), "guest", "name", "headline", "interest");
        session.announce(evil("announcement"));
        harmless(mira.see("announcement"), "announcement");
        session.start();
        harmless(mira.see("preview"), "name", "headline", "company", "about", "interest", "offer", "seek");
        harmless(mira.see("room"), "name", "interest");
        mira.write("chat-input", evil("chat")).press("chat-send");
        harmless(mira.see("chat-line"), "chat");
        session.end();
        harmless(mira.see("met-person"), "name", "headline", "interest");
        mira.write("note", evil("note")).see("note-state");
        mira.page().reload();
        assertThat(mira.at("note")).hasValue(evil("note"));
        harmless(mira, "name");
    }

    private static void harmless(Visitor visitor, String... fields) {
        for (String field : fields) {
            assertThat(visitor.page().getByText(evil(field)).first()).isAttached();
        }
        Assertions.assertThat(visitor.page().locator("img, main script").count())
                .as("what was drawn as markup on %s", visitor.page().url())
                .isZero();
        Assertions.assertThat(visitor.page().evaluate("window.ran ?? null")).isNull();
    }
}
