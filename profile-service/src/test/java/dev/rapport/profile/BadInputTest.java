package dev.rapport.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rapport.chassis.test.InvalidInput;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class BadInputTest extends RunningProfileService {
    private static final String GOOD_EMAIL = "\"email\":\"x@example.org\"";
    private static final String GOOD_PASSWORD = "\"password\":\"long enough\"";
    private static final String GOOD_NAME = "\"displayName\":\"X\"";

    @LocalServerPort
    int port;

    static Stream<Arguments> signUps() {
        return Stream.of(
                arguments(of("\"email\":5", GOOD_PASSWORD, GOOD_NAME), "email"),
                arguments(of(GOOD_PASSWORD, GOOD_NAME), "email"),
                arguments(of("\"email\":null", GOOD_PASSWORD, GOOD_NAME), "email"),
                arguments(of("\"email\":\"\"", GOOD_PASSWORD, GOOD_NAME), "email"),
                arguments(of("\"email\":\"no address\"", GOOD_PASSWORD, GOOD_NAME), "email"),
                arguments(of("\"email\":\"a\\u0000@example.org\"", GOOD_PASSWORD, GOOD_NAME), "email"),
                arguments(of("\"email\":\"a@" + "b.".repeat(130) + "org\"", GOOD_PASSWORD, GOOD_NAME), "email"),
                arguments(of("\"email\":{\"a\":1}", GOOD_PASSWORD, GOOD_NAME), "email"),
                arguments(of("\"email\":[\"x@example.org\"]", GOOD_PASSWORD, GOOD_NAME), "email"),
                arguments(of(GOOD_EMAIL, GOOD_NAME), "password"),
                arguments(of(GOOD_EMAIL, "\"password\":true", GOOD_NAME), "password"),
                arguments(of(GOOD_EMAIL, "\"password\":\"short\"", GOOD_NAME), "password"),
                arguments(of(GOOD_EMAIL, "\"password\":\"" + "x".repeat(73) + "\"", GOOD_NAME), "password"),
                arguments(of(GOOD_EMAIL, "\"password\":\"" + "ü".repeat(37) + "\"", GOOD_NAME), "password"),
                arguments(of(GOOD_EMAIL, "\"password\":\"12345678\\ud83c\"", GOOD_NAME), "password"),
                arguments(of(GOOD_EMAIL, GOOD_PASSWORD), "displayName"),
                arguments(of(GOOD_EMAIL, GOOD_PASSWORD, "\"displayName\":\"  \""), "displayName"),
                arguments(of(GOOD_EMAIL, GOOD_PASSWORD, "\"displayName\":\"a\\u0000b\""), "displayName"),
                arguments(of(GOOD_EMAIL, GOOD_PASSWORD, "\"displayName\":\"a\\nb\""), "displayName"),
                arguments(of(GOOD_EMAIL, GOOD_PASSWORD, "\"displayName\":\"a\\udc00\""), "displayName"),
                arguments(of(GOOD_EMAIL, GOOD_PASSWORD, "\"displayName\":\"" + "x".repeat(81) + "\""), "displayName"),
                arguments("{", "body"),
                arguments("", "body"),
                arguments("null", "body"),
                arguments("[]", "body"),
                arguments("\"text\"", "body"),
                arguments("{} {}", "body"));
    }

    @ParameterizedTest
    @MethodSource("signUps")
    void isToldToWhoSignsUp(String body, String field) {
        InvalidInput.expect(post("/api/accounts", body), field);
    }

    static Stream<Arguments> signIns() {
        return Stream.of(
                arguments(of(GOOD_EMAIL), "password"),
                arguments(of(GOOD_PASSWORD), "email"),
                arguments(of(GOOD_EMAIL, "\"password\":[]"), "password"),
                arguments(of(GOOD_EMAIL, "\"password\":\"" + "x".repeat(73) + "\""), "password"),
                arguments(of("\"email\":\"" + "x".repeat(255) + "\"", GOOD_PASSWORD), "email"),
                arguments("{\"email\":", "body"));
    }

    @ParameterizedTest
    @MethodSource("signIns")
    void isToldToWhoSignsIn(String body, String field) {
        InvalidInput.expect(post("/api/tokens", body), field);
    }

    static Stream<Arguments> profiles() {
        return Stream.of(
                arguments("{}", "displayName"),
                arguments(of("\"displayName\":7"), "displayName"),
                arguments(named("\"headline\":\"" + "x".repeat(121) + "\""), "headline"),
                arguments(named("\"headline\":\"a\\nb\""), "headline"),
                arguments(named("\"company\":\"" + "x".repeat(81) + "\""), "company"),
                arguments(named("\"company\":\"a\\nb\""), "company"),
                arguments(named("\"company\":[\"a\"]"), "company"),
                arguments(named("\"about\":\"" + "x".repeat(1001) + "\""), "about"),
                arguments(named("\"about\":\"a\\u0007\""), "about"),
                arguments(named("\"interests\":\"jazz\""), "interests"),
                arguments(named("\"interests\":{}"), "interests"),
                arguments(named("\"interests\":[\"a\",7]"), "interests[1]"),
                arguments(named("\"interests\":[\"a\",null]"), "interests[1]"),
                arguments(named("\"interests\":[\" \"]"), "interests[0]"),
                arguments(named("\"offers\":[\"" + "x".repeat(81) + "\"]"), "offers[0]"),
                arguments(named("\"offers\":[[\"x\"]]"), "offers[0]"),
                arguments(named("\"seeks\":[\"a\\u0000\"]"), "seeks[0]"),
                arguments(named("\"seeks\":[" + "\"x\",".repeat(20) + "\"x\"]"), "seeks"),
                arguments(named("\"languages\":[\"en\",\"Español\"]"), "languages[1]"),
                arguments(named("\"languages\":[" + "\"en\",".repeat(10) + "\"de\"]"), "languages"),
                arguments(named("\"timeZone\":\"Europe/Atlantis\""), "timeZone"),
                arguments(named("\"timeZone\":3"), "timeZone"),
                arguments(named("\"links\":[\"javascript:alert(1)\"]"), "links[0]"),
                arguments(named("\"links\":[\"https://example.org/" + "x".repeat(300) + "\"]"), "links[0]"),
                arguments(
                        named("\"links\":[" + "\"https://a.example\",".repeat(5) + "\"https://b.example\"]"), "links"),
                arguments(named("\"terms\":[]"), "terms"),
                arguments(named("\"terms\":\"\""), "terms"),
                arguments(named("\"terms\":{\"asking\":5}"), "terms.asking"),
                arguments(asking("\"currency\":\"EUR\",\"per\":\"hour\""), "terms.asking.amount"),
                arguments(asking("\"amount\":\"90\",\"currency\":\"EUR\",\"per\":\"hour\""), "terms.asking.amount"),
                arguments(asking("\"amount\":0,\"currency\":\"EUR\",\"per\":\"hour\""), "terms.asking.amount"),
                arguments(asking("\"amount\":-5,\"currency\":\"EUR\",\"per\":\"hour\""), "terms.asking.amount"),
                arguments(asking("\"amount\":1000000001,\"currency\":\"EUR\",\"per\":\"hour\""), "terms.asking.amount"),
                arguments(
                        asking("\"amount\":1e999999999,\"currency\":\"EUR\",\"per\":\"hour\""), "terms.asking.amount"),
                arguments(
                        asking("\"amount\":1e-999999999,\"currency\":\"EUR\",\"per\":\"hour\""), "terms.asking.amount"),
                arguments(
                        asking("\"amount\":1e99999999999,\"currency\":\"EUR\",\"per\":\"hour\""),
                        "terms.asking.amount"),
                arguments(
                        asking("\"amount\":" + "9".repeat(2000) + ",\"currency\":\"EUR\",\"per\":\"hour\""),
                        "terms.asking"),
                arguments(asking("\"amount\":0.00001,\"currency\":\"EUR\",\"per\":\"hour\""), "terms.asking.amount"),
                arguments(asking("\"amount\":NaN,\"currency\":\"EUR\",\"per\":\"hour\""), "terms.asking"),
                arguments(asking("\"amount\":5,\"per\":\"hour\""), "terms.asking.currency"),
                arguments(asking("\"amount\":5,\"currency\":\"euro\",\"per\":\"hour\""), "terms.asking.currency"),
                arguments(asking("\"amount\":5,\"currency\":\"EUR\""), "terms.asking.per"),
                arguments(asking("\"amount\":5,\"currency\":\"EUR\",\"per\":\"week\""), "terms.asking.per"),
                arguments(asking("\"amount\":5,\"currency\":\"EUR\",\"per\":\"HOUR\""), "terms.asking.per"),
                arguments("[".repeat(5000), "body"),
                arguments("no json", "body"));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void isToldToWhoDescribesThemselves(String body, String field) {
        InvalidInput.expect(put(guest("X"), "/api/profiles/me", body), field);
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        put(guest("X"), "/api/profiles/me", named("\"headline\":\"a\\nb\",\"timeZone\":\"?\",\"languages\":[\"?\"]"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(3);
    }

    @Test
    void mayNotBeLargerThanABody() {
        ResponseSpec answer = put(guest("X"), "/api/profiles/me", Map.of("displayName", "x".repeat(70_000)));

        answer.expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("body");
    }

    @Test
    void mayNotBeSomethingElseThanJson() {
        http.post()
                .uri("/api/accounts")
                .contentType(MediaType.TEXT_PLAIN)
                .bodyValue("email=x")
                .exchange()
                .expectStatus()
                .isEqualTo(415)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("Content-Type");
    }

    static Stream<Arguments> queries() {
        return Stream.of(
                arguments("?limit=0", "limit"),
                arguments("?limit=1001", "limit"),
                arguments("?limit=many", "limit"),
                arguments("?limit=99999999999", "limit"));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void isToldToWhoTurnsPages(String query, String field) {
        InvalidInput.expect(get(guest("X"), "/api/profiles/me/blocks" + query), field);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void inAPathFindsNobody(String id) {
        Person guest = guest("X");
        for (HttpMethod method : new HttpMethod[] {HttpMethod.PUT, HttpMethod.DELETE}) {
            assertThat(http.method(method)
                            .uri(URI.create("http://localhost:" + port + "/api/profiles/me/blocks/" + id))
                            .headers(bearer(guest))
                            .exchange()
                            .expectHeader()
                            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                            .returnResult()
                            .getStatus()
                            .value())
                    .isBetween(400, 404);
        }
    }

    static Stream<String> ids() {
        return Stream.of(
                UUID.randomUUID().toString(), "%00", "a%0Ab", "%20", "x".repeat(3000), "%F0%9F%8E%89", "%2e%2e", "$ne");
    }

    private static String of(String... members) {
        return "{" + String.join(",", members) + "}";
    }

    private static String named(String member) {
        return of(GOOD_NAME, member);
    }

    private static String asking(String price) {
        return named("\"terms\":{\"asking\":{" + price + "}}");
    }
}
