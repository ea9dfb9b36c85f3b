package dev.rapport.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.gateway.Gateway;
import dev.rapport.gateway.test.Instances;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A service with three addresses: two where an instance listens, and one where it has died. */
@SpringBootTest(
        classes = Gateway.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=gateway")
@ContextConfiguration(initializers = Instances.class)
class SeveralInstancesTest {
    private static final int STREAMS = 12;

    @LocalServerPort
    int port;

    @Test
    void streamsAreSharedByThoseThatListenAndNobodyNoticesTheOneThatDoesNot() {
        WebTestClient client = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(20))
                .build();

        List<String> instances = IntStream.range(0, STREAMS)
                .mapToObj(stream -> client.get()
                        .uri("/api/sessions/7/live")
                        .accept(MediaType.TEXT_EVENT_STREAM)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .returnResult(String.class)
                        .getResponseBody()
                        .blockFirst(Duration.ofSeconds(20)))
                .toList();

        assertThat(instances).hasSize(STREAMS).containsOnly("one", "two").contains("one", "two");
    }

    @Test
    void whatIsNoAddressIsRefusedByItsName() {
        String fine = "http://10.0.0.7:8083";
        assertThat(new Services(fine, "https://matching.example", fine + ", " + fine).address("matching-service"))
                .isEqualTo("https://matching.example");
        for (String bad : List.of("", "10.0.0.7", fine + ",", fine + ",https://10.0.0.8", "ftp://10.0.0.7")) {
            assertThatThrownBy(() -> new Services(fine, bad, fine))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("in " + bad);
        }
    }
}
