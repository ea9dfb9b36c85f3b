package dev.rapport.session.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.session.RunningSessionService;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Many streams on one connection to the service as it runs. */
class LiveConfigurationTest extends RunningSessionService {
    /** More than Netty alone lets go within half a minute. */
    private static final int GOING = 300;

    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        client.shutdownNow();
    }

    @Test
    @Timeout(120)
    void whereAlmostEverybodyGoesAtOnceTheOthersOnTheirConnectionStay() throws Exception {
        Person olga = somebody("Olga");
        Planned session = schedule(olga, Map.of());
        try (BufferedReader staying = read(stream(olga, session))) {
            List<InputStream> going = new ArrayList<>();
            for (int i = 0; i < GOING; i++) {
                going.add(stream(olga, session));
            }

            for (InputStream one : going) {
                one.close();
            }
            // What comes on the connection afterwards is answered when the service has seen them all go.
            try (BufferedReader coming = read(stream(olga, session))) {
                hear(coming, "event:snapshot");
            }

            call(HttpMethod.POST, olga, session.path("/announce"), Map.of("text", "We go on"))
                    .expectStatus()
                    .isOk();
            hear(staying, "We go on");
        }
    }

    @Test
    void aCallThatOffersToGoOnOverHttp2MayHaveABody() throws Exception {
        Person olga = somebody("Olga");
        Planned session = schedule(olga, Map.of());

        HttpResponse<String> answer = client.send(
                request(olga, session.path("/announce"))
                        .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
                        .POST(BodyPublishers.ofString("{\"text\":\"Tea\"}"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
    }

    private static BufferedReader read(InputStream stream) {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    private static void hear(BufferedReader stream, String text) throws IOException {
        String line = stream.readLine();
        while (line != null && !line.contains(text)) {
            line = stream.readLine();
        }
        assertThat(line).as("heard before the end").isNotNull();
    }

    /** On the one connection of this client. */
    private InputStream stream(Person who, Planned session) throws Exception {
        HttpResponse<InputStream> answer =
                client.send(request(who, session.path("/live")).build(), BodyHandlers.ofInputStream());
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        return answer.body();
    }

    private HttpRequest.Builder request(Person who, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + who.token());
    }
}
