package dev.rapport.session.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;
import static org.springframework.web.reactive.function.server.RouterFunctions.toHttpHandler;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.Http2;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Sinks;

/** Many streams on one connection. */
class LiveConfigurationTest {
    private static final Duration A_WHILE = Duration.ofSeconds(30);
    private static final int STREAMS = 1_000;

    private final Sinks.Many<String> news = Sinks.many().multicast().directBestEffort();
    private final HttpClient client = HttpClient.newHttpClient();
    private WebServer server;

    @BeforeEach
    void start() {
        NettyReactiveWebServerFactory factory = new NettyReactiveWebServerFactory(0);
        Http2 http2 = new Http2();
        http2.setEnabled(true);
        factory.setHttp2(http2);
        new LiveConfiguration().manyStreams(new ServerProperties()).customize(factory);
        server = factory.getWebServer(toHttpHandler(route(
                GET("/live"),
                asked -> ServerResponse.ok()
                        .contentType(MediaType.TEXT_EVENT_STREAM)
                        .body(news.asFlux().startWith("welcome"), String.class))));
        server.start();
    }

    @AfterEach
    void stop() {
        client.shutdownNow();
        server.stop();
    }

    @Test
    void whereAlmostEverybodyGoesAtOnceTheOthersOnTheirConnectionStay() throws Exception {
        try (BufferedReader staying = new BufferedReader(new InputStreamReader(stream(), StandardCharsets.UTF_8))) {
            assertThat(staying.readLine()).isEqualTo("data:welcome");
            List<InputStream> going = new ArrayList<>();
            for (int i = 1; i < STREAMS; i++) {
                going.add(stream());
            }
            assertThat(news.currentSubscriberCount()).isEqualTo(STREAMS);

            for (InputStream one : going) {
                one.close();
            }
            await().atMost(A_WHILE)
                    .untilAsserted(
                            () -> assertThat(news.currentSubscriberCount()).isLessThanOrEqualTo(1));
            news.tryEmitNext("still here");

            assertThat(staying.readLine()).isEmpty();
            assertThat(staying.readLine()).isEqualTo("data:still here");
        }
    }

    /** On the one connection of this client. */
    private InputStream stream() throws Exception {
        URI address = URI.create("http://localhost:" + server.getPort() + "/live");
        HttpResponse<InputStream> answer =
                client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofInputStream());
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        return answer.body();
    }
}
