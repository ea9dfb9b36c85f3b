package dev.rapport.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.rapport.chassis.test.TopicReader;
import dev.rapport.chassis.test.TopicReader.Message;
import dev.rapport.events.Topics;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

@TestPropertySource(properties = "rapport.administrators=Root@Example.org, other@example.org")
class AccountsApiTest extends RunningProfileService {

    @Autowired
    ReactiveMongoTemplate mongo;

    record Token(String accessToken, String tokenType, Instant expiresAt, String attendeeId) {}

    @Test
    void signingUpLetsInAtOnce() {
        Person ada = signUp("Ada Lovelace");

        get(ada, "/api/profiles/me")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.attendeeId")
                .isEqualTo(ada.attendeeId())
                .jsonPath("$.displayName")
                .isEqualTo("Ada Lovelace")
                .jsonPath("$.interests")
                .isEmpty()
                .jsonPath("$.timeZone")
                .isEqualTo(null)
                .jsonPath("$.terms")
                .isEqualTo(null);
    }

    @Test
    void signingUpTellsTheOthersOfTheProfile() {
        Person ada = signUp("Ada");

        try (TopicReader profiles = TopicReader.of(Topics.PROFILES)) {
            Message told = profiles.await(message -> message.key().equals(ada.attendeeId()));

            assertThat(told.type()).isEqualTo("rapport.profile.changed.v1");
            assertThat(told.json())
                    .contains("\"revision\":1", "\"guest\":false", "\"displayName\":\"Ada\"")
                    .doesNotContain(ada.email());
        }
    }

    /** Whoever signs up with such an address has to show at least once that they know its password. */
    @Test
    void whoeverTheOperatorHasNamedIsAnAdministratorWhenTheySignIn() throws ParseException {
        post("/api/accounts", account("root@example.org", "Root"))
                .expectStatus()
                .isCreated();

        assertThat(scope("root@example.org")).isEqualTo("account administrator");
        assertThat(scope(signUp("Ada").email())).isEqualTo("account");
    }

    private String scope(String email) throws ParseException {
        Token token = signIn(email, PASSWORD)
                .expectStatus()
                .isOk()
                .expectBody(Token.class)
                .returnResult()
                .getResponseBody();
        return SignedJWT.parse(token.accessToken()).getJWTClaimsSet().getStringClaim("scope");
    }

    @Test
    void signingInAnswersATokenForTwelveHours() {
        Person ada = signUp("Ada");

        Token token = signIn(ada.email().toUpperCase(Locale.ROOT), PASSWORD)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate")
                .expectBody(Token.class)
                .returnResult()
                .getResponseBody();

        assertThat(token.attendeeId()).isEqualTo(ada.attendeeId());
        assertThat(token.tokenType()).isEqualTo("Bearer");
        assertThat(Duration.between(Instant.now(), token.expiresAt()))
                .isBetween(Duration.ofMinutes(719), Duration.ofMinutes(720));
        get(new Person(ada.attendeeId(), ada.email(), token.accessToken()), "/api/profiles/me")
                .expectStatus()
                .isOk();
    }

    @Test
    void anAddressHasOneAccountInWhateverCaseItIsTyped() {
        Person ada = signUp("Ada");

        post("/api/accounts", account(ada.email().toUpperCase(Locale.ROOT), "Another"))
                .expectStatus()
                .isEqualTo(409)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:rapport:problem:email-taken")
                .jsonPath("$.errors[0].field")
                .isEqualTo("email");
    }

    @Test
    void oneOfManyAtTheSameTimeGetsTheAddress() {
        String email = newEmail();

        List<Integer> statuses = Flux.range(0, 8)
                .flatMap(i -> Flux.defer(() -> Flux.just(post("/api/accounts", account(email, "Ada"))
                                .returnResult()
                                .getStatus()
                                .value()))
                        .subscribeOn(Schedulers.boundedElastic()))
                .collectList()
                .block(Duration.ofSeconds(20));

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreAnsweredAlike() {
        Person ada = signUp("Ada");

        assertThat(refusal(ada.email(), "not the password")).isEqualTo(refusal(newEmail(), PASSWORD));
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressTakeTheSameTime() {
        Person ada = signUp("Ada");
        refusal(newEmail(), PASSWORD);

        double known = median(() -> refusal(ada.email(), "not the password"));
        double unknown = median(() -> refusal(newEmail(), PASSWORD));

        assertThat(unknown / known).isBetween(0.5, 2.0);
    }

    @Test
    void aPasswordIsNotStored() {
        Person ada = signUp("Ada");

        String stored = mongo.getCollection("accounts")
                .flatMapMany(c -> c.find(new org.bson.Document("_id", ada.email())))
                .blockFirst(Duration.ofSeconds(10))
                .toJson();

        assertThat(stored).contains("{bcrypt}$2a$").doesNotContain(PASSWORD);
    }

    @Test
    void aRepeatedSignUpGetsTheFirstAnswer() {
        String email = newEmail();
        String key = UUID.randomUUID().toString();

        String first = keyed(key, email);

        assertThat(keyed(key, email)).isEqualTo(first).contains("attendeeId");
    }

    @Test
    void anAccountWithoutProfileGetsOneAtTheFirstLook() {
        String id = UUID.randomUUID().toString();
        Person cutShort = new Person(
                id, "", tokens.issue(id, "Grace", Duration.ofHours(1)).accessToken());

        get(cutShort, "/api/profiles/me")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.displayName")
                .isEqualTo("Grace");
    }

    private String keyed(String key, String email) {
        return http.post()
                .uri("/api/accounts")
                .header("Idempotency-Key", key)
                .bodyValue(account(email, "Ada"))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private ResponseSpec signIn(String email, String password) {
        return post("/api/tokens", Map.of("email", email, "password", password));
    }

    private String refusal(String email, String password) {
        String body = signIn(email, password)
                .expectStatus()
                .isUnauthorized()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(body).contains("urn:rapport:problem:wrong-credentials");
        return body;
    }

    private static double median(Runnable call) {
        return IntStream.range(0, 9)
                .mapToLong(i -> {
                    long start = System.nanoTime();
                    call.run();
                    return System.nanoTime() - start;
                })
                .sorted()
                .skip(4)
                .findFirst()
                .orElseThrow();
    }
}
