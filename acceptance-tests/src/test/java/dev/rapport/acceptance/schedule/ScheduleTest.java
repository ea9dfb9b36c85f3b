package dev.rapport.acceptance.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Session;
import dev.rapport.acceptance.system.AcceptanceTest;
import dev.rapport.acceptance.system.Api;
import dev.rapport.acceptance.system.LiveFeed;
import dev.rapport.acceptance.system.Reply;
import dev.rapport.acceptance.system.Waiting;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Planning a session, finding it, changing it and calling it off. */
@AcceptanceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScheduleTest {
    private Person organiser;

    @BeforeAll
    void signUp() {
        organiser = Person.signUp("Olga");
    }

    @Test
    void titleAndHourAreEnough() {
        Session session = Session.schedule(organiser, Plan.titled("Hello"));

        JsonNode json = session.json();
        assertThat(json.path("title").asString()).isEqualTo("Hello");
        assertThat(json.path("state").asString()).isEqualTo("scheduled");
        assertThat(json.path("rounds").asInt()).isBetween(1, 20);
        assertThat(Duration.parse(json.path("roundLength").asString())).isBetween(seconds(10), seconds(3600));
        assertThat(Duration.parse(json.path("breakLength").asString())).isBetween(seconds(0), seconds(1800));
        assertThat(json.path("roomSize").asInt()).isEqualTo(2);
        assertThat(json.path("capacity").asInt()).isPositive();
        assertThat(json.path("format").asString()).isEqualTo("rounds");
        assertThat(json.path("matching").path("style").asString()).isEqualTo("balanced");
        assertThat(json.path("oddOneOut").asString()).isEqualTo("trio");
        assertThat(json.path("organiser").path("attendeeId").asString()).isEqualTo(organiser.id());
    }

    @Test
    void aPlanIsKeptAsItWasMade() {
        Plan plan = Plan.rounds(7, "PT4M30S")
                .with("description", "An evening for people who work for themselves.")
                .with("topics", List.of("freelancing", "first clients"))
                .with("breakLength", "PT45S")
                .with("roomSize", 4)
                .with("capacity", 25)
                .with("guestsAllowed", false)
                .with("matching", Map.of("style", "give-and-get"))
                .oddOneSitsOut();

        JsonNode json = Session.schedule(organiser, plan).json();

        for (String text : List.of("title", "description", "roundLength", "breakLength", "oddOneOut")) {
            assertThat(json.path(text).asString())
                    .as(text)
                    .isEqualTo(plan.fields().get(text));
        }
        for (String number : List.of("rounds", "roomSize", "capacity")) {
            assertThat(json.path(number).asInt())
                    .as(number)
                    .isEqualTo(plan.fields().get(number));
        }
        assertThat(json.path("topics").valueStream().map(JsonNode::asString))
                .containsExactly("freelancing", "first clients");
        assertThat(json.path("guestsAllowed").asBoolean()).isFalse();
        assertThat(json.path("matching").path("style").asString()).isEqualTo("give-and-get");
        assertThat(Instant.parse(json.path("startsAt").asString()))
                .isEqualTo(Instant.parse(plan.fields().get("startsAt").toString()));
    }

    @Test
    void onlyTheOrganiserIsToldTheCode() {
        Session session = Session.schedule(organiser, Plan.rounds(1, "PT5M"));

        assertThat(session.joinCode()).isNotBlank();
        assertThat(session.json().path("joinCode").asString()).isEqualTo(session.joinCode());
        assertThat(Api.anonymous().get(session.path("")).is(200).body()).doesNotContain(session.joinCode());
        assertThat(Person.signUp("Ada").api().get(session.path("")).is(200).body())
                .doesNotContain(session.joinCode());
    }

    @Test
    void aSessionIsFoundByItsCode() {
        Session session = Session.schedule(organiser, Plan.rounds(1, "PT5M"));

        JsonNode found = find(session.joinCode());

        assertThat(found.path("items").valueStream().map(item -> item.path("id").asString()))
                .containsExactly(session.id());
        assertThat(find("NOCODE").path("items")).isEmpty();
    }

    @Test
    void theListIsReadPageByPage() {
        for (int i = 0; i < 4; i++) {
            Session.schedule(organiser, Plan.rounds(1, "PT5M"));
        }

        JsonNode first = Api.anonymous().get("/api/sessions?limit=2").is(200).json();
        String cursor = URLEncoder.encode(first.path("next").asString(), StandardCharsets.UTF_8);
        JsonNode second = Api.anonymous()
                .get("/api/sessions?limit=2&cursor=" + cursor)
                .is(200)
                .json();

        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items")).hasSize(2);
        assertThat(ids(second)).doesNotContainAnyElementsOf(ids(first));
    }

    @Test
    void theOrganiserChangesWhatTheyNameAndNothingElse() {
        Session session = Session.schedule(organiser, Plan.rounds(3, "PT5M"));
        JsonNode before = session.json();
        Instant later = Plan.inAnHour().plus(Duration.ofDays(1));

        organiser
                .api()
                .patch(session.path(""), Map.of("title", "Another title", "startsAt", later.toString()))
                .ok();

        JsonNode after = session.json();
        assertThat(after.path("title").asString()).isEqualTo("Another title");
        assertThat(Instant.parse(after.path("startsAt").asString())).isEqualTo(later);
        for (String other : List.of("description", "rounds", "roundLength", "roomSize", "capacity", "matching")) {
            assertThat(after.path(other)).as(other).isEqualTo(before.path(other));
        }
    }

    @Test
    void whoFollowsASessionHearsOfAChange() {
        Session session = Session.schedule(organiser, Plan.rounds(3, "PT5M"));
        try (LiveFeed feed = LiveFeed.open(organiser.token(), session.path("/live"), null)) {
            feed.await("snapshot", Waiting.SOON);

            organiser
                    .api()
                    .patch(session.path(""), Map.of("title", "Another title"))
                    .ok();

            feed.await(
                    "session",
                    Waiting.SOON,
                    event -> event.data().path("title").asString().equals("Another title"));
        }
    }

    @Test
    void aSessionThatIsCalledOffIsOver() {
        Session session = Session.schedule(organiser, Plan.rounds(3, "PT5M"));

        organiser.api().delete(session.path("")).is(204);

        assertThat(session.state()).isEqualTo("cancelled");
        assertThat(session.steer("start").refusal(409).path("state").asString()).isEqualTo("cancelled");
        Person.signUp("Ada").api().put(session.path("/registrations/me")).refusal(409);
    }

    @Test
    void itComesAsAnInvitationForTheCalendar() {
        Plan plan = Plan.rounds(2, "PT5M").with("title", "Tea, talk; and then \\ some");
        Session session = Session.schedule(organiser, plan);

        Reply reply = Api.anonymous().get(session.path("/calendar.ics")).is(200);

        assertThat(reply.contentType()).startsWith("text/calendar");
        // Long lines are folded (RFC 5545, 3.1) and separators within a text escaped (3.3.11).
        assertThat(reply.body().replace("\r\n ", "").split("\r\n"))
                .contains("BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "END:VEVENT", "END:VCALENDAR")
                .contains("SUMMARY:Tea\\, talk\\; and then \\\\ some")
                .contains("DTSTART:" + plan.fields().get("startsAt").toString().replaceAll("[-:]", ""))
                .anyMatch(line -> line.startsWith("UID:"))
                .anyMatch(line -> line.startsWith("DTSTAMP:"))
                .anyMatch(line -> line.startsWith("DTEND:") || line.startsWith("DURATION:"));
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    private static JsonNode find(String code) {
        return Api.anonymous().get("/api/sessions?joinCode=" + code).is(200).json();
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }
}
