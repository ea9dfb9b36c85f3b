package dev.rapport.profile;

import dev.rapport.chassis.messaging.EventPublisher;
import dev.rapport.chassis.security.TokenIssuer;
import dev.rapport.chassis.test.Backing;
import dev.rapport.chassis.test.IntegrationTest;
import dev.rapport.events.SessionEvent.GuestJoined;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The service as it runs, and what its callers do. */
@IntegrationTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.config.name=profile-service")
@AutoConfigureWebTestClient(timeout = "PT20S")
abstract class RunningProfileService {
    static final String PASSWORD = "correct horse battery";

    @Autowired
    WebTestClient http;

    @Autowired
    TokenIssuer tokens;

    @Autowired
    EventPublisher events;

    @DynamicPropertySource
    static void backing(DynamicPropertyRegistry registry) {
        Backing.register(registry);
    }

    record Person(String attendeeId, String email, String token) {}

    record SignedUp(String attendeeId, String accessToken, Instant expiresAt) {}

    Person signUp(String displayName) {
        String email = newEmail();
        SignedUp answer = post("/api/accounts", account(email, displayName))
                .expectStatus()
                .isCreated()
                .expectBody(SignedUp.class)
                .returnResult()
                .getResponseBody();
        return new Person(answer.attendeeId(), email, answer.accessToken());
    }

    /** Somebody whom session-service has let in with a code. */
    Person guest(String displayName) {
        String id = UUID.randomUUID().toString();
        String session = UUID.randomUUID().toString();
        String token = tokens.issueBound(id, displayName, session, Instant.now().plus(Duration.ofHours(1)))
                .accessToken();
        return new Person(id, "", token);
    }

    void announce(Person guest, String displayName, String... interests) {
        events.send(new GuestJoined(
                        "session",
                        guest.attendeeId(),
                        displayName,
                        List.of(interests),
                        List.of(),
                        List.of(),
                        List.of("DE")))
                .block(Duration.ofSeconds(10));
    }

    static String newEmail() {
        return UUID.randomUUID() + "@example.org";
    }

    static Map<String, Object> account(String email, String displayName) {
        return Map.of("email", email, "password", PASSWORD, "displayName", displayName);
    }

    ResponseSpec post(String path, Object body) {
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    ResponseSpec get(Person who, String path) {
        return call(HttpMethod.GET, who, path);
    }

    ResponseSpec call(HttpMethod method, Person who, String path) {
        return http.method(method).uri(path).headers(bearer(who)).exchange();
    }

    ResponseSpec put(Person who, String path, Object body) {
        return http.put()
                .uri(path)
                .headers(bearer(who))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    static Consumer<HttpHeaders> bearer(Person who) {
        return headers -> headers.setBearerAuth(who.token());
    }
}
