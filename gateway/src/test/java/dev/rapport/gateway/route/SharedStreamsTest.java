package dev.rapport.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.rapport.gateway.Gateway;
import dev.rapport.gateway.test.Announcer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Many event streams on few connections, of which none depends on another. */
@SpringBootTest(
        classes = Gateway.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=gateway")
@ContextConfiguration(initializers = Announcer.class)
class SharedStreamsTest {
    private static final int STREAMS = 24;
    private static final int FEW = 8;
    private static final Duration A_WHILE = Duration.ofSeconds(30);
    /** More than fits in the windows of a connection and in the buffers of two sockets. */
    private static final int LONG_NEWS = 64 * 1024;

    private static final int MOST_NEWS = 1_000;
    /** An empty line between two requests is passed over (RFC 9112, 2.2). */
    private static final byte[] NOTHING_ASKED = {'\r', '\n'};

    @LocalServerPort
    int port;

    @Test
    void manyStreamsTakeFewConnectionsAndWhoDoesNotReadHoldsUpNobody() throws Exception {
        AtomicInteger heard = new AtomicInteger();
        List<Reader> readers = new ArrayList<>();
        try (Socket deaf = stream()) {
            for (int i = 0; i < STREAMS; i++) {
                readers.add(new Reader(heard));
            }
            await().atMost(A_WHILE)
                    .untilAsserted(() -> assertThat(Announcer.streams()).isEqualTo(STREAMS + 1));
            assertThat(Announcer.connections()).isLessThanOrEqualTo(FEW);

            int news = 0;
            while (Announcer.streams() > STREAMS && news < MOST_NEWS) {
                int told = ++news;
                Announcer.announce("news ".repeat(LONG_NEWS / 5));
                await().atMost(A_WHILE).untilAsserted(() -> assertThat(heard).hasValue(told * STREAMS));
            }

            // Everybody else heard all of it, and who never read was cut off, without having read a byte.
            assertThat(heard).hasValue(news * STREAMS);
            await().atMost(A_WHILE)
                    .untilAsserted(() -> assertThatThrownBy(
                                    () -> deaf.getOutputStream().write(NOTHING_ASKED))
                            .isInstanceOf(SocketException.class));
        } finally {
            readers.forEach(Reader::close);
        }
    }

    /** Asks for a stream and reads nothing of it. */
    private Socket stream() throws IOException {
        Socket socket = new Socket("localhost", port);
        socket.getOutputStream()
                .write("GET /api/sessions/7/live HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Counts what it is told. */
    private final class Reader implements AutoCloseable {
        private final InputStream body;

        Reader(AtomicInteger heard) throws Exception {
            HttpResponse<InputStream> answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/sessions/7/live"))
                            .header("Accept", "text/event-stream")
                            .build(),
                    BodyHandlers.ofInputStream());
            body = answer.body();
            Thread.ofVirtual().start(() -> {
                try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                        if (line.startsWith("data: ")) {
                            heard.incrementAndGet();
                        }
                    }
                } catch (IOException alreadyOver) {
                    // It is over.
                }
            });
        }

        @Override
        public void close() {
            try {
                body.close();
            } catch (IOException alreadyOver) {
                // It is over.
            }
        }
    }

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
}
