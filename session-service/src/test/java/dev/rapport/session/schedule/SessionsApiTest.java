package dev.rapport.session.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.chassis.test.TopicReader;
import dev.rapport.chassis.test.TopicReader.Message;
import dev.rapport.events.Topics;
import dev.rapport.session.RunningSessionService;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

class SessionsApiTest extends RunningSessionService {
    private Person olga;
    private Person bob;

    @BeforeEach
    void come() {
        olga = somebody("Olga");
        bob = somebody("Bob");
    }

    @Test
    void needNoMoreThanATitleAndAStart() {
        call(HttpMethod.POST, olga, "/api/sessions", "{\"title\":\" Tea \",\"startsAt\":\"" + tomorrow() + "\"}")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueMatches("Location", "/api/sessions/[a-z0-9]{16}")
                .expectBody()
                .json("""
                        {"title": "Tea", "description": "", "topics": [], "rounds": 5, "roundLength": "PT5M",
                         "breakLength": "PT1M", "roomSize": 2, "capacity": 500, "guestsAllowed": true,
                         "format": "rounds", "matching": {"style": "balanced", "weights": {}, "rules": [], "fairness": true},
                         "oddOneOut": "trio", "state": "scheduled", "round": 0, "registered": 0,
                         "organiser": {"displayName": "Olga"}}""")
                .jsonPath("$.joinCode")
                .<String>value(code -> assertThat(code).matches("[A-Z2-9]{6}"));
    }

    @Test
    void areAnsweredAsTheyWerePlanned() {
        Planned session = schedule(
                olga,
                Map.of(
                        "description",
                        "First line\nSecond line",
                        "topics",
                        List.of(" jazz "),
                        "rounds",
                        3,
                        "roomSize",
                        4,
                        "matching",
                        Map.of("style", "give-and-get", "weights", Map.of("giveAndGet", 0.5)),
                        "oddOneOut",
                        "sit-out"));

        get(bob, session.path()).expectStatus().isOk().expectBody().json("""
                        {"description": "First line\\nSecond line", "topics": ["jazz"], "rounds": 3, "roomSize": 4,
                         "matching": {"style": "give-and-get", "weights": {"giveAndGet": 0.5}, "rules": []},
                         "oddOneOut": "sit-out"}""");
    }

    @Test
    void tellTheirJoinCodeToTheOrganiserOnly() {
        Planned session = schedule(olga, Map.of());

        get(olga, session.path()).expectBody().jsonPath("$.joinCode").isEqualTo(session.joinCode());
        get(bob, session.path()).expectBody().jsonPath("$.joinCode").doesNotExist();
        http.get()
                .uri(session.path())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.joinCode")
                .doesNotExist();
    }

    @Test
    void keepWhatAChangeLeavesOut() {
        Planned session = schedule(olga, Map.of("rounds", 7));

        call(HttpMethod.PATCH, olga, session.path(), "{\"title\":\"Coffee\",\"startsAt\":\"" + tomorrow() + "\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"title\": \"Coffee\", \"rounds\": 7, \"startsAt\": \"" + tomorrow() + "\"}");
        get(bob, session.path()).expectBody().jsonPath("$.title").isEqualTo("Coffee");
    }

    @Test
    void areOverOnceCancelled() {
        Planned session = schedule(olga, Map.of());

        delete(olga, session.path()).expectStatus().isNoContent();
        delete(olga, session.path()).expectStatus().isNoContent();

        get(bob, session.path()).expectBody().jsonPath("$.state").isEqualTo("cancelled");
        expectConflict(HttpMethod.PUT, bob, session.path("/registrations/me"), "session-over");
        expectConflict(HttpMethod.PUT, bob, session.path("/attendance/me"), "session-over");
        expectConflict(HttpMethod.POST, olga, session.path("/start"), "not-now");
        call(HttpMethod.PATCH, olga, session.path(), Map.of("title", "Again"))
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void changeOnlyTheirWordsOnceBegun() {
        Planned session = schedule(olga, Map.of());
        post(olga, session.path("/start")).expectStatus().isOk();

        call(HttpMethod.PATCH, olga, session.path(), Map.of("title", "Now on"))
                .expectStatus()
                .isOk();
        call(HttpMethod.PATCH, olga, session.path(), Map.of("rounds", 9))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("pairing");
        expectConflict(HttpMethod.DELETE, olga, session.path(), "not-now");
        post(olga, session.path("/end")).expectStatus().isOk();
    }

    @Test
    void areToldToOtherServicesInTheirOrder() {
        Planned session = schedule(olga, Map.of());
        call(HttpMethod.PATCH, olga, session.path(), Map.of("title", "Coffee"));
        delete(olga, session.path());

        try (TopicReader sessions = TopicReader.of(Topics.SESSIONS)) {
            sessions.await(message ->
                    message.key().equals(session.id()) && "rapport.session.cancelled.v1".equals(message.type()));

            List<Message> told = sessions.seen(session.id());
            assertThat(told)
                    .extracting(Message::type)
                    .containsExactly(
                            "rapport.session.scheduled.v1",
                            "rapport.session.changed.v1",
                            "rapport.session.cancelled.v1");
            assertThat(told.getFirst().json()).contains("\"organiserId\":\"" + olga.attendeeId() + "\"");
            assertThat(told.get(1).json()).contains("\"title\":\"Coffee\"");
        }
    }

    @Test
    void areScheduledOnceByACallThatIsRepeated() {
        String key = UUID.randomUUID().toString();
        String soon = Instant.now().plus(Duration.ofMinutes(10)).toString();
        Map<String, Object> plan = inAnHour(Map.of("startsAt", soon));

        Planned first = scheduleWith(key, plan);
        Planned second = scheduleWith(key, plan);

        assertThat(second).isEqualTo(first);
        http.get()
                .uri("/api/sessions?limit=100")
                .exchange()
                .expectBody()
                .jsonPath("$.items[?(@.organiser.attendeeId == '" + olga.attendeeId() + "')].id")
                .isEqualTo(first.id());
    }

    private Planned scheduleWith(String key, Map<String, Object> plan) {
        return http.post()
                .uri("/api/sessions")
                .headers(bearer(olga))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(plan)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(Planned.class)
                .returnResult()
                .getResponseBody();
    }

    private void expectConflict(HttpMethod method, Person who, String path, String kind) {
        call(method, who, path)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:rapport:problem:" + kind);
    }

    private static Instant tomorrow() {
        return Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.DAYS);
    }
}
