package dev.rapport.gateway.test;

import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells back what reached it as JSON. Below {@code /api/rooms} it misbehaves as asked: {@code slow} never answers,
 * {@code broken} hangs up. A session's {@code live} says something at once, once more when the gateway's patience for
 * the beginning of an answer is long over, and never ends.
 */
final class StubService {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DisposableServer server;

    private StubService(DisposableServer server) {
        this.server = server;
    }

    static StubService start() {
        return new StubService(HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .protocol(HttpProtocol.H2C, HttpProtocol.HTTP11)
                .route(routes -> routes.get("/api/sessions/{id}/live", (asked, answer) -> live(answer))
                        .get("/api/rooms/slow", (asked, answer) -> Mono.never())
                        .get("/api/rooms/broken", (asked, answer) -> {
                            answer.withConnection(
                                    connection -> connection.channel().close());
                            return Mono.never();
                        })
                        .route(asked -> true, StubService::tellBack))
                .bindNow());
    }

    String address() {
        return "http://127.0.0.1:" + server.port();
    }

    void close() {
        server.disposeNow();
    }

    private static Publisher<Void> live(HttpServerResponse answer) {
        Flux<String> events = Flux.concat(
                Flux.just("event: snapshot\ndata: {}\n\n"),
                Mono.delay(Duration.ofSeconds(2)).map(late -> "event: lobby\ndata: {}\n\n"),
                Mono.never());
        return answer.sse()
                .send(events.map(event -> Unpooled.copiedBuffer(event, StandardCharsets.UTF_8)), written -> true);
    }

    private static Publisher<Void> tellBack(HttpServerRequest asked, HttpServerResponse answer) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        asked.requestHeaders().forEach(header -> headers.put(header.getKey(), header.getValue()));
        return answer.header("Content-Type", "application/json")
                .sendString(Mono.just(JSON.writeValueAsString(Map.of(
                        "method",
                        asked.method().name(),
                        "path",
                        asked.uri(),
                        "protocol",
                        asked.version().text(),
                        "authorization",
                        headers.getOrDefault("Authorization", ""),
                        "cookie",
                        headers.getOrDefault("Cookie", "")))));
    }
}
