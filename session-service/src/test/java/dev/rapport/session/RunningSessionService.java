package dev.rapport.session;

import dev.rapport.chassis.messaging.EventPublisher;
import dev.rapport.chassis.security.TokenIssuer;
import dev.rapport.chassis.test.Backing;
import dev.rapport.chassis.test.IntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs, and what its callers do. */
@IntegrationTest
@SpringBootTest(
        classes = SessionService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=session-service")
@AutoConfigureWebTestClient(timeout = "PT20S")
public abstract class RunningSessionService {
    protected WebTestClient http;

    @Autowired
    protected EventPublisher events;

    @Autowired
    protected JsonMapper json;

    @Autowired
    TokenIssuer tokens;

    @LocalServerPort
    protected int port;

    @DynamicPropertySource
    static void backing(DynamicPropertyRegistry registry) {
        Backing.register(registry);
    }

    @Autowired
    void speak(WebTestClient client) {
        http = client.mutate().filter(RunningSessionService::readWhole).build();
    }

    /** A test that asks for the status alone leaves no body behind, which would be reported as a leak of buffers. */
    private static Mono<ClientResponse> readWhole(ClientRequest request, ExchangeFunction next) {
        return next.exchange(request)
                .flatMap(answer -> answer.bodyToMono(byte[].class)
                        .defaultIfEmpty(new byte[0])
                        .map(body -> answer.mutate()
                                .body(Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body)))
                                .build()));
    }

    public record Person(String attendeeId, String token) {}

    /** A session as its organiser knows it. */
    public record Planned(String id, String joinCode) {
        public String path() {
            return "/api/sessions/" + id;
        }

        public String path(String more) {
            return path() + more;
        }
    }

    /** Somebody whom profile-service has given an account. */
    protected Person somebody(String displayName) {
        String id = UUID.randomUUID().toString();
        return new Person(id, tokens.issue(id, displayName, Duration.ofHours(1)).accessToken());
    }

    /** Somebody whom the operator has named. */
    protected Person administrator(String displayName) {
        String id = UUID.randomUUID().toString();
        return new Person(
                id,
                tokens.issueAdministrators(id, displayName, Duration.ofHours(1)).accessToken());
    }

    /** Somebody with a guest pass for one session. */
    protected Person guestOf(Planned session, String displayName) {
        String id = UUID.randomUUID().toString();
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        return new Person(
                id, tokens.issueBound(id, displayName, session.id(), tomorrow).accessToken());
    }

    /** A session in an hour, with whatever differs from the defaults. */
    protected Planned schedule(Person organiser, Map<String, Object> plan) {
        return call(HttpMethod.POST, organiser, "/api/sessions", inAnHour(plan))
                .expectStatus()
                .isCreated()
                .expectBody(Planned.class)
                .returnResult()
                .getResponseBody();
    }

    protected static Map<String, Object> inAnHour(Map<String, Object> plan) {
        Map<String, Object> whole = new HashMap<>();
        whole.put("title", "Freelancers meet");
        whole.put("startsAt", Instant.now().plus(Duration.ofHours(1)).toString());
        whole.putAll(plan);
        return whole;
    }

    protected Following follow(Person who, Planned session) {
        return follow(who, session, null);
    }

    /** @param lastId behind which to go on; null to begin */
    protected Following follow(Person who, Planned session, @Nullable String lastId) {
        return new Following("http://localhost:" + port + session.path("/live"), who.token(), lastId, json);
    }

    protected ResponseSpec get(Person who, String path) {
        return call(HttpMethod.GET, who, path);
    }

    protected ResponseSpec put(Person who, String path) {
        return call(HttpMethod.PUT, who, path);
    }

    protected ResponseSpec post(Person who, String path) {
        return call(HttpMethod.POST, who, path);
    }

    protected ResponseSpec delete(Person who, String path) {
        return call(HttpMethod.DELETE, who, path);
    }

    protected ResponseSpec call(HttpMethod method, Person who, String path) {
        return http.method(method).uri(path).headers(bearer(who)).exchange();
    }

    protected ResponseSpec call(HttpMethod method, Person who, String path, Object body) {
        return http.method(method)
                .uri(path)
                .headers(bearer(who))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    protected static Consumer<HttpHeaders> bearer(Person who) {
        return headers -> headers.setBearerAuth(who.token());
    }
}
