package dev.rapport.session.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.chassis.test.TopicReader;
import dev.rapport.events.SessionEvent.GuestJoined;
import dev.rapport.events.Topics;
import dev.rapport.session.RunningSessionService;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class GuestsTest extends RunningSessionService {

    record Admitted(String attendeeId, String accessToken, Instant expiresAt) {}

    @Test
    void comeInWithTheCodeAndTakePart() {
        Planned session = schedule(somebody("Olga"), Map.of());

        Person gil = admitted(session, session.joinCode().toLowerCase(Locale.ROOT) + " ");

        put(gil, session.path("/attendance/me"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("checked-in");
        get(gil, session.path()).expectBody().jsonPath("$.registered").isEqualTo(1);
    }

    @Test
    void areToldOfWithWhatTheySaid() {
        Planned session = schedule(somebody("Olga"), Map.of());

        Person gil = admitted(session, session.joinCode());

        try (TopicReader sessions = TopicReader.of(Topics.SESSIONS)) {
            String told = sessions.await(message -> message.key().equals(session.id())
                            && "rapport.session.guest-joined.v1".equals(message.type()))
                    .json();
            assertThat(json.readValue(told, GuestJoined.class))
                    .isEqualTo(new GuestJoined(
                            session.id(),
                            gil.attendeeId(),
                            "Gil",
                            List.of("jazz"),
                            List.of(),
                            List.of("a drummer"),
                            List.of("en")));
        }
    }

    @Test
    void stayOutsideWithAnotherCode() {
        Planned session = schedule(somebody("Olga"), Map.of());

        join(session, "AAAAAA")
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("joinCode");
    }

    @Test
    void stayOutsideWhereTheOrganiserWantsNone() {
        Planned session = schedule(somebody("Olga"), Map.of("guestsAllowed", false));

        join(session, session.joinCode()).expectStatus().isForbidden();
    }

    @Test
    void stayOutsideOnceItIsOver() {
        Person olga = somebody("Olga");
        Planned session = schedule(olga, Map.of());
        delete(olga, session.path());

        join(session, session.joinCode()).expectStatus().isEqualTo(409);
    }

    private Person admitted(Planned session, String code) {
        Admitted admitted = join(session, code)
                .expectStatus()
                .isCreated()
                .expectBody(Admitted.class)
                .returnResult()
                .getResponseBody();
        assertThat(admitted.expiresAt()).isAfter(Instant.now());
        return new Person(admitted.attendeeId(), admitted.accessToken());
    }

    private ResponseSpec join(Planned session, String code) {
        return http.post()
                .uri(session.path("/guests"))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of(
                        "displayName",
                        " Gil ",
                        "interests",
                        List.of("jazz"),
                        "seeks",
                        List.of(" a drummer "),
                        "languages",
                        List.of("en"),
                        "joinCode",
                        code))
                .exchange();
    }
}
