package dev.rapport.chassis.web;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rapport.chassis.sample.RunningSample;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class BadInputTest extends RunningSample {

    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments("{}", "name", "is not blank"),
                arguments("{\"name\":null}", "name", "is not blank"),
                arguments("{\"name\":7}", "name", "is not a valid text"),
                arguments("{\"name\":{}}", "name", "is not a valid text"),
                arguments("{\"name\":\"" + "x".repeat(41) + "\"}", "name", "has at most 40 characters"),
                arguments(named("\"kind\":\"third-kind\""), "kind", "is not a valid Kind, one of one-kind, other-kind"),
                arguments(named("\"kind\":1"), "kind", "is not a valid Kind, one of one-kind, other-kind"),
                arguments(named("\"count\":0"), "count", "is at least 1"),
                arguments(named("\"count\":\"5\""), "count", "is not a valid number"),
                arguments(named("\"count\":5.5"), "count", "is not a valid number"),
                arguments(named("\"count\":99999999999"), "count", "is not a valid number"),
                arguments(named("\"good\":\"true\""), "good", "is not a valid true or false"),
                arguments(named("\"at\":\"today\""), "at", "is not a valid instant, such as 2026-01-31T18:00:00Z"),
                arguments(named("\"length\":\"5 min\""), "length", "is not a valid duration, such as PT5M"),
                arguments(named("\"tags\":\"a\""), "tags", "is not a valid list"),
                arguments(named("\"tags\":[\"a\",\"b\",\"c\"]"), "tags", "has at most 2 entries"),
                arguments(named("\"tags\":[\"a\",\"long\"]"), "tags[1]", "has at most 3 characters"),
                arguments(named("\"part\":{}"), "part.size", "is required"),
                arguments(named("\"part\":{\"size\":10}"), "part.size", "is at most 9"),
                arguments(named("\"part\":{\"size\":[]}"), "part.size", "is not a valid number"),
                arguments("", "body", "is required"),
                arguments("null", "body", "is required"),
                arguments("{", "body", "is not valid JSON of the expected shape"),
                arguments("no json", "body", "is not valid JSON of the expected shape"),
                arguments("{\"name\":\"x\"} {}", "body", "is not valid JSON of the expected shape"),
                arguments("[]", "body", "is not valid JSON of the expected shape"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void isAnsweredWithTheFieldAndWhatIsWrongWithIt(String body, String field, String message) {
        problem(post(MediaType.APPLICATION_JSON, body), 400, "invalid-input")
                .jsonPath("$.errors.length()")
                .isEqualTo(1)
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].message")
                .isEqualTo(message);
    }

    @Test
    void isAnsweredWithAllFieldsAtOnce() {
        problem(post(MediaType.APPLICATION_JSON, "{\"count\":0,\"tags\":[\"long\"]}"), 400, "invalid-input")
                .jsonPath("$.errors.length()")
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?limit=", "?limit=many", "?limit=0", "?limit=99999999999"})
    void inAQueryIsAnsweredWithTheParameter(String query) {
        problem(http.get().uri("/open/list" + query).exchange(), 400, "invalid-input")
                .jsonPath("$.errors[0].field")
                .isEqualTo("limit");
    }

    @Test
    void thatIsTooLargeIsNotRead() {
        String body = named("\"more\":\"" + "x".repeat(64 * 1024) + "\"");

        problem(post(MediaType.APPLICATION_JSON, body), 413, "too-large")
                .jsonPath("$.errors[0].field")
                .isEqualTo("body");
        problem(
                        http.post()
                                .uri("/open/things")
                                .header("Idempotency-Key", unique("key"))
                                .contentType(MediaType.APPLICATION_JSON)
                                .bodyValue(body)
                                .exchange(),
                        413,
                        "too-large")
                .jsonPath("$.errors[0].field")
                .isEqualTo("body");
    }

    @Test
    void thatIsJustSmallEnoughIsRead() {
        String frame = named("\"more\":\"\"");
        String body = named("\"more\":\"" + "x".repeat(64 * 1024 - frame.length()) + "\"");

        post(MediaType.APPLICATION_JSON, body).expectStatus().isCreated();
    }

    @Test
    void thatIsNoJsonIsNotTaken() {
        problem(post(MediaType.TEXT_PLAIN, "name=x"), 415, "unsupported-media-type")
                .jsonPath("$.errors[0].field")
                .isEqualTo("Content-Type");
    }

    @Test
    void cannotBeSentByAnotherMethod() {
        problem(http.put().uri("/open/things").exchange(), 405, "method-not-allowed");
    }

    @Test
    void cannotBeSentToAnUnknownPath() {
        problem(http.get().uri("/open/unknown").exchange(), 404, "not-found");
    }

    @Test
    void inAPathOrHeaderIsRefused() {
        URI nul = URI.create("http://localhost:" + port + "/open/%00");

        problem(http.method(HttpMethod.GET).uri(nul).exchange(), 400, "invalid-input");
    }

    @Test
    void getsAProblemEvenWhereItIsNotWelcome() {
        problem(http.get().uri("/open/unknown").accept(MediaType.TEXT_HTML).exchange(), 404, "not-found");
        problem(
                http.post()
                        .uri("/open/things")
                        .accept(MediaType.TEXT_HTML)
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(named("\"count\":1"))
                        .exchange(),
                406,
                "not-acceptable");
    }

    private ResponseSpec post(MediaType type, String body) {
        return http.post().uri("/open/things").contentType(type).bodyValue(body).exchange();
    }

    private static BodyContentSpec problem(ResponseSpec answer, int status, String slug) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:rapport:problem:" + slug)
                .jsonPath("$.status")
                .isEqualTo(status)
                .jsonPath("$.title")
                .isNotEmpty()
                .jsonPath("$.instance")
                .isNotEmpty();
    }

    private static String named(String member) {
        return "{\"name\":\"x\"," + member + "}";
    }
}
