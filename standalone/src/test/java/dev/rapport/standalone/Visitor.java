package dev.rapport.standalone;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A person with a browser, but for the browser. */
final class Visitor implements AutoCloseable {
    private static final List<String> INTERESTS = List.of("slow travel", "podcasts", "hiking", "reading novels");
    private static final List<String> OFFERS = List.of("website copy");
    private static final List<String> SEEKS = List.of("bookkeeping", "logo design");

    /** All that stands on the visitor's card. */
    static final List<String> WORDS =
            Stream.of(INTERESTS, OFFERS, SEEKS).flatMap(List::stream).toList();

    private final Client client;
    private final String sessionId;
    private final InputStream page;

    private Visitor(Client client, String sessionId) throws IOException, InterruptedException {
        this.client = client;
        this.sessionId = sessionId;
        this.page = client.follow("/api/sessions/" + sessionId + "/live");
    }

    static Visitor join(Client anybody, String sessionId, String joinCode) throws IOException, InterruptedException {
        JsonNode guest = anybody.call(
                "POST",
                "/api/sessions/" + sessionId + "/guests",
                Map.of(
                        "displayName",
                        "Vera Visitor",
                        "interests",
                        INTERESTS,
                        "offers",
                        OFFERS,
                        "seeks",
                        SEEKS,
                        "languages",
                        List.of("en"),
                        "joinCode",
                        joinCode));
        return new Visitor(anybody.as(guest), sessionId);
    }

    JsonNode session() throws IOException, InterruptedException {
        return client.get("/api/sessions/" + sessionId);
    }

    void checkIn() throws IOException, InterruptedException {
        client.call("PUT", "/api/sessions/" + sessionId + "/attendance/me", null);
    }

    JsonNode awaitRoom(int round, Duration atMost) {
        return await("a room in round " + round)
                .atMost(atMost)
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> client.get("/api/sessions/" + sessionId + "/rooms/mine"),
                        room -> room.path("round").asInt() == round
                                && room.path("state").asString("").equals("open"));
    }

    /** @param heard takes each message of the room */
    WebSocket enter(JsonNode room, Consumer<JsonNode> heard) {
        return client.socket(room.at("/media/signal").asString(), heard);
    }

    @Override
    public void close() throws IOException {
        page.close();
    }
}
