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
        URI address = URI.create("http://localhost:" + port + session.path("/live"));
        HttpResponse<InputStream> answer = client.send(
                HttpRequest.newBuilder(address)
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + who.token())
                        .build(),
                BodyHandlers.ofInputStream());
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        return answer.body();
    }
}
