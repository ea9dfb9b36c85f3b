package dev.rapport.chassis.security;

import dev.rapport.chassis.sample.RunningSample;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class AccessTest extends RunningSample {

    @ParameterizedTest
    @ValueSource(strings = {"/open/list?limit=1", "/actuator/health/liveness", "/actuator/health/readiness"})
    void isForAnybodyWhereItIsOpen(String path) {
        http.get().uri(path).exchange().expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/things/who", "/accounts-only", "/forgotten", "/unknown", "/actuator", "/actuator/env"})
    void isForNobodyWhoHasNotSignedIn(String path) {
        problem(http.get().uri(path).exchange(), 401, "not-signed-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/forgotten", "/unknown", "/actuator", "/actuator/env"})
    void isForNobodyWhereNothingAllowsIt(String path) {
        problem(http.get().uri(path).headers(somebody()).exchange(), 403, "forbidden");
    }

    @Test
    void isAllowedForOneMethodOnly() {
        http.get()
                .uri("/accounts-only")
                .headers(somebody())
                .exchange()
                .expectStatus()
                .isOk();
        problem(http.post().uri("/accounts-only").headers(somebody()).exchange(), 403, "forbidden");
    }

    @Test
    void ofATokenThatIsBoundIsLess() {
        String token = tokens.issueBound(
                        "guest", "Lin", "session", Instant.now().plus(Duration.ofMinutes(5)))
                .accessToken();
        Consumer<HttpHeaders> guest = headers -> headers.setBearerAuth(token);

        problem(http.get().uri("/accounts-only").headers(guest).exchange(), 403, "forbidden");
        http.get()
                .uri("/things/who")
                .headers(guest)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"id\":\"guest\",\"name\":\"Lin\",\"boundTo\":\"session\"}");
    }

    static void problem(ResponseSpec answer, int status, String slug) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:rapport:problem:" + slug);
    }
}
