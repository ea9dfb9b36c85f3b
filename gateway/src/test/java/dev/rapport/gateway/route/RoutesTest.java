package dev.rapport.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.gateway.test.GatewayTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
class RoutesTest {
    @LocalServerPort
    int port;

    private WebTestClient client;

    @BeforeEach
    void connect() {
        client = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/profiles/me",
                "/api/profiles/7/anything",
                "/api/sessions",
                "/api/sessions/7",
                "/api/sessions/7/rooms/mine",
                "/api/rooms/7",
                "/api/complaints",
                "/api/complaints/7/resolve",
                "/api/templates",
                "/api/templates/7"
            })
    void aServicesPathReachesIt(String path) {
        client.get()
                .uri(path + "?a=b")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.path")
                .isEqualTo(path + "?a=b");
    }

    /** Not every service speaks what event streams are carried by. */
    @ParameterizedTest
    @ValueSource(strings = {"text/event-stream", "application/json, text/event-stream", "x"})
    void whatIsNoStreamHasAConnectionToItselfWhateverIsAskedFor(String accept) {
        client.get()
                .uri("/api/profiles/me")
                .header("Accept", accept)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.protocol")
                .isEqualTo("HTTP/1.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/nothing", "/api/accounts/nothing", "/nothing", "/actuator/env"})
    void whatNobodyAnswersIsNotFound(String path) {
        client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:rapport:problem:not-found")
                .jsonPath("$.instance")
                .isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/sessions/7/suggestions/me, 503",
        "/api/sessions/7/affinities, 503",
        "/api/rooms/broken, 502",
        "/api/rooms/slow, 504"
    })
    void aServiceThatDoesNotAnswerIsToldAsAProblemWorthTryingAgain(String path, int status) {
        client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .exists("Retry-After")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:rapport:problem:unavailable");
    }

    @Test
    void anEventStreamIsPassedOnAsItComesAndIsNeverCutForBeingQuiet() {
        List<String> events = client.get()
                .uri("/api/sessions/7/live")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<String>>() {})
                .getResponseBody()
                .mapNotNull(ServerSentEvent::event)
                .take(2)
                .collectList()
                .block(Duration.ofSeconds(20));

        // The stream never ends, so whoever held it back would have held it back for good.
        assertThat(events).containsExactly("snapshot", "lobby");
    }
}
