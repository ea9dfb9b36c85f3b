package dev.rapport.session.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.RoundEvent.RoundStarted;
import dev.rapport.session.round.RunningRounds;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** What an organiser is told of a session, while it lasts and afterwards. */
class ReportingTest extends RunningRounds {
    private static final String NOTE = "between you and me";

    private Person olga;
    private List<Person> people;
    private Planned session;

    @BeforeEach
    void checkIn() {
        olga = somebody("Olga");
        people = Stream.of("Ann", "Bob", "Cyd", "Dan", "Eve", "Fay")
                .map(this::somebody)
                .toList();
        session = schedule(olga, Map.of("breakLength", "PT0S", "rounds", 2));
        checkIn(session, people.toArray(Person[]::new));
    }

    @AfterEach
    void end() {
        post(olga, session.path("/end"));
    }

    @Test
    void hasNothingToTellBeforeItBegins() {
        JsonNode report = report();

        assertThat(report.path("state").asString()).isEqualTo("scheduled");
        assertThat(report.path("fairness").asBoolean()).isTrue();
        assertThat(report.path("attendees").asInt()).isZero();
        assertThat(report.path("affinity").isNull()).isTrue();
        assertThat(report.path("rounds")).isEmpty();
    }

    @Test
    void tellsOfTheRoundThatRuns() {
        openRooms();

        JsonNode report = report();

        assertThat(report.path("state").asString()).isEqualTo("round");
        assertThat(report.path("attendees").asInt()).isEqualTo(6);
        assertThat(report.path("affinity").path("fifthPercentile").asDouble()).isEqualTo(0.5);
        assertThat(report.path("peopleMet").path("mean").asDouble()).isEqualTo(1);
        JsonNode round = report.path("rounds").path(0);
        assertThat(round.path("number").asInt()).isEqualTo(1);
        assertThat(round.path("rooms").asInt()).isEqualTo(3);
        assertThat(round.path("affinity").path("minimum").asDouble()).isEqualTo(0.5);
        assertThat(round.path("startsAt").asString()).isNotEmpty();
        assertThat(round.path("endsAt").isNull()).isTrue();
    }

    @Test
    void tellsWhatPeopleFeltOnceItIsOverAndOfNobodyByName() {
        openRooms();
        for (Person one : people) {
            giveFeedback(one);
        }
        assertThat(report().path("feedback")).isEqualTo(json.readTree("""
                {"given": 6, "ratings": null, "again": null}"""));

        steer(olga, session, "/end");

        JsonNode report = report();
        assertThat(report.path("state").asString()).isEqualTo("ended");
        assertThat(report.path("attendees").asInt()).isEqualTo(6);
        assertThat(report.path("feedback")).isEqualTo(json.readTree("""
                {"given": 6, "ratings": {"1": 0, "2": 0, "3": 0, "4": 6, "5": 0}, "again": 1.0}"""));
        assertThat(report.toString())
                .doesNotContain(NOTE, "Ann", people.getFirst().attendeeId());
    }

    @Test
    void isForItsOrganiser() {
        get(people.getFirst(), session.path("/report")).expectStatus().isForbidden();
        get(guestOf(session, "Gil"), session.path("/report")).expectStatus().isForbidden();
        get(olga, "/api/sessions/nosuchsession/report").expectStatus().isNotFound();
    }

    private void openRooms() {
        steer(olga, session, "/start");
        answer(pair(due(session, 1, 0)));
        told(session, RoundStarted.class);
    }

    private void giveFeedback(Person who) {
        call(
                        HttpMethod.PUT,
                        who,
                        "/api/rooms/" + mine(session, who).id() + "/feedback/me",
                        Map.of("rating", 4, "again", true, "note", NOTE))
                .expectStatus()
                .isOk();
    }

    private JsonNode report() {
        return json.readTree(get(olga, session.path("/report"))
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
