package dev.rapport.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.chassis.sample.RunningSample;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class IdempotencyTest extends RunningSample {
    private final String key = unique("key");
    private final String name = unique("thing");
    private Consumer<HttpHeaders> ada;

    @Autowired
    ReactiveMongoTemplate mongo;

    @BeforeEach
    void signIn() {
        ada = somebody();
    }

    @Test
    void givesTheFirstAnswerAgainWholeAndDoesNothingTwice() {
        String body = "{\"name\":\"" + name + "\",\"count\":3}";
        HttpHeaders first = make(ada, body)
                .expectStatus()
                .isCreated()
                .expectBody()
                .json(body)
                .returnResult()
                .getResponseHeaders();

        HttpHeaders second = make(ada, body)
                .expectStatus()
                .isCreated()
                .expectBody()
                .json(body)
                .returnResult()
                .getResponseHeaders();

        assertThat(controller.calls(name)).isEqualTo(1);
        assertThat(second.getFirst("Idempotent-Replayed")).isEqualTo("true");
        for (String header : List.of("Location", "Call", "Content-Type", "Content-Length")) {
            assertThat(second.get(header)).as(header).isNotNull().isEqualTo(first.get(header));
        }
    }

    @Test
    void givesAnEmptyAnswerAgain() {
        for (int time = 0; time < 2; time++) {
            call(HttpMethod.DELETE, "/things/" + name, ada)
                    .expectStatus()
                    .isNoContent()
                    .expectBody()
                    .isEmpty();
        }
        assertThat(controller.calls(name)).isEqualTo(1);
    }

    @Test
    void givesARefusalAgain() {
        make(ada, "{\"name\":\"\"}").expectStatus().isBadRequest();

        make(ada, "{\"name\":\"\"}")
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .valueEquals("Idempotent-Replayed", "true")
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("name");
    }

    @Test
    void refusesTheKeyForAnotherCall() {
        make(ada, "{\"name\":\"" + name + "\"}").expectStatus().isCreated();

        make(ada, "{\"name\":\"" + name + "\",\"count\":1}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:rapport:problem:key-used-otherwise")
                .jsonPath("$.errors[0].field")
                .isEqualTo("Idempotency-Key");
        call(HttpMethod.DELETE, "/things/" + name, ada).expectStatus().isEqualTo(422);
        assertThat(controller.calls(name)).isEqualTo(1);
    }

    @Test
    void leavesEachCallerTheirOwnKeys() {
        Consumer<HttpHeaders> bob = somebody();
        String body = "{\"name\":\"" + name + "\"}";

        make(ada, body).expectStatus().isCreated();
        make(bob, body).expectStatus().isCreated().expectHeader().doesNotExist("Idempotent-Replayed");

        assertThat(controller.calls(name)).isEqualTo(2);
    }

    @Test
    void letsACallThatBrokeBeMadeAgain() {
        call(HttpMethod.POST, "/things/broken/" + name, ada).expectStatus().isEqualTo(500);

        call(HttpMethod.POST, "/things/broken/" + name, ada)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"call\":2}");
    }

    @Test
    void letsACallThatSomebodyElseWasFasterThanBeMadeAgain() {
        call(HttpMethod.POST, "/things/contested/" + name, ada).expectStatus().isEqualTo(409);

        call(HttpMethod.POST, "/things/contested/" + name, ada)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"call\":2}");
    }

    @Test
    void keepsAnswersSoThatOnlyWhoHasTheKeyCanReadThem() {
        make(ada, "{\"name\":\"" + name + "\",\"count\":3}").expectStatus().isCreated();

        List<String> kept = mongo.getCollection("idempotency")
                .flatMapMany(collection -> collection.find())
                .filter(answer -> answer.get("body") instanceof Binary)
                .map(answer -> new String(((Binary) answer.get("body")).getData(), StandardCharsets.ISO_8859_1))
                .collectList()
                .block();
        assertThat(kept).isNotEmpty().noneMatch(body -> body.contains(name));
    }

    @Test
    void makesTheCallOnceWhenManyComeTogether() {
        List<CompletableFuture<Void>> calls = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.runAsync(() -> call(HttpMethod.POST, "/things/gated/" + name, ada)
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .json("{\"call\":1}")))
                .toList();
        Awaitility.await().until(() -> controller.calls(name) > 0);
        controller.open(name);

        calls.forEach(CompletableFuture::join);
        assertThat(controller.calls(name)).isEqualTo(1);
    }

    @Test
    void makesACallToItsEndForAClientThatHangsUp() throws IOException {
        HttpHeaders headers = new HttpHeaders();
        ada.accept(headers);
        try (Socket client = new Socket("localhost", port)) {
            String request = "POST /things/gated/" + name + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n"
                    + "Authorization: " + headers.getFirst("Authorization") + "\r\nIdempotency-Key: " + key
                    + "\r\n\r\n";
            client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            Awaitility.await().until(() -> controller.calls(name) > 0);
        }
        CompletableFuture<Void> again =
                CompletableFuture.runAsync(() -> call(HttpMethod.POST, "/things/gated/" + name, ada)
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .json("{\"call\":1}"));
        controller.open(name);

        again.orTimeout(20, TimeUnit.SECONDS).join();
        assertThat(controller.calls(name)).isEqualTo(1);
    }

    @Test
    void asksForAKeyOfReasonableLength() {
        for (String bad : List.of("", "x".repeat(201))) {
            http.delete()
                    .uri("/things/" + name)
                    .headers(ada)
                    .header("Idempotency-Key", bad)
                    .exchange()
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.errors[0].field")
                    .isEqualTo("Idempotency-Key");
        }
    }

    @Test
    void asksNobodyForAKey() {
        for (int time = 0; time < 2; time++) {
            http.delete()
                    .uri("/things/" + name)
                    .headers(ada)
                    .exchange()
                    .expectStatus()
                    .isNoContent();
        }
        assertThat(controller.calls(name)).isEqualTo(2);
    }

    private ResponseSpec make(Consumer<HttpHeaders> caller, String body) {
        return http.post()
                .uri("/things")
                .headers(caller)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec call(HttpMethod method, String path, Consumer<HttpHeaders> caller) {
        return http.method(method)
                .uri(path)
                .headers(caller)
                .header("Idempotency-Key", key)
                .exchange();
    }
}
