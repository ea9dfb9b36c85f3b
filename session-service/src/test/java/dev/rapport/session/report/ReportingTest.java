package dev.rapport.session.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rapport.events.PairingEvent.RoomsPaired;
import dev.rapport.events.RelationEvent.Connected;
import dev.rapport.events.RoundEvent.RoundStarted;
import dev.rapport.session.round.RunningRounds;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** What an organiser is told of a session, while it lasts and afterwards. */
class ReportingTest extends RunningRounds {
    private static final String NOTE = "between you and me";

    @Autowired
    ReactiveMongoTemplate mongo;

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
    void tellsWhatDrawingLotsWouldHaveBrought() {
        steer(olga, session, "/start");
        answer(pair(due(session, 1, 0)).stream()
                .map(part -> new RoomsPaired(
                        part.sessionId(),
                        part.round(),
                        part.wave(),
                        part.part(),
                        part.parts(),
                        part.rooms(),
                        part.joins(),
                        part.sittingOut(),
                        0.2))
                .toList());
        told(session, RoundStarted.class);

        assertThat(report().path("chance").asDouble()).isEqualTo(0.2);
        assertThat(table("/report.csv")).hasSize(2).first().asString().endsWith(",affinity_by_lot");
        assertThat(table("/report.csv").getLast()).endsWith(",0.2");
    }

    @Test
    void countsWhoIsThereOverTheSession() {
        openRooms();

        await().untilAsserted(() -> assertThat(report().path("turnout")).isNotEmpty());
        assertThat(report().path("turnout").path(0).path("people").asInt()).isEqualTo(6);
        assertThat(table("/report/turnout.csv")).hasSizeGreaterThan(1).first().isEqualTo("at,people");
        assertThat(table("/report/turnout.csv").getLast()).endsWith(",6");
    }

    @Test
    void countsOnWhereTheCountOfAnotherSessionFails() {
        Planned before = begunThatCannotBeCounted();
        openRooms();
        Planned after = begunThatCannotBeCounted();

        await().untilAsserted(() -> assertThat(report().path("turnout")).isNotEmpty());

        post(olga, before.path("/end"));
        post(olga, after.path("/end"));
    }

    private Planned begunThatCannotBeCounted() {
        Planned other = schedule(olga, Map.of());
        mongo.insert(
                        new Document("_id", other.id())
                                .append("v", 0L)
                                .append("s", new Document("step", "none").append("counts", List.of())),
                        "turnouts")
                .block();
        checkIn(other, people.toArray(Person[]::new));
        steer(olga, other, "/start");
        return other;
    }

    @Test
    void tellsHowManyConnectionsWereMadeAndWhoseNot() {
        openRooms();
        for (Person one : people) {
            wish(one, mine(session, one).partners().getFirst().attendeeId());
        }
        assertThat(report().path("connections").isNull()).isTrue();

        steer(olga, session, "/end");

        await().untilAsserted(() ->
                assertThat(report().path("connections").path("made").asInt()).isEqualTo(3));
        assertThat(report().path("connections").path("wishing").asInt()).isEqualTo(6);
        assertThat(table("/report/connections.csv"))
                .containsExactly("person,connections", "1,1", "2,1", "3,1", "4,1", "5,1", "6,1");
        get(people.getFirst(), session.path("/report/connections.csv"))
                .expectStatus()
                .isForbidden();
    }

    /** As profile-service tells it. */
    private void wish(Person from, String to) {
        events.send(new Connected(from.attendeeId(), to, 1L)).block(Duration.ofSeconds(10));
    }

    private List<String> table(String path) {
        return get(olga, session.path(path))
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody()
                .lines()
                .toList();
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
