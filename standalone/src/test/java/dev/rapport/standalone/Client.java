package dev.rapport.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at the door with nothing but HTTP. */
record Client(URI address, @Nullable String token) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static Client at(URI address) {
        return new Client(address, null);
    }

    /** With the token of an answer to a sign-up, a sign-in or a guest. */
    Client as(JsonNode answer) {
        return new Client(address, answer.path("accessToken").asString());
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return call("GET", path, null);
    }

    /** Fails unless it is answered with success. */
    JsonNode call(String method, String path, @Nullable Object body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
        assertThat(response.statusCode())
                .as("%s %s: %s", method, path, response.body())
                .isBetween(200, 299);
        return JsonMapper.shared().readTree(response.body());
    }

    /** Listens to an event stream and keeps nothing of it, until it is closed. */
    InputStream follow(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + token)
                .build();
        InputStream stream = HTTP.send(request, BodyHandlers.ofInputStream()).body();
        Thread.startVirtualThread(() -> {
            try {
                stream.transferTo(OutputStream.nullOutputStream());
            } catch (IOException closed) {
                // That is how it ends.
            }
        });
        return stream;
    }

    /** @param heard takes each message */
    WebSocket socket(String path, Consumer<JsonNode> heard) {
        return HTTP.newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(
                        URI.create(address.resolve(path).toString().replaceFirst("^http", "ws")),
                        new WebSocket.Listener() {
                            private final StringBuilder text = new StringBuilder();

                            @Override
                            public @Nullable CompletionStage<?> onText(
                                    WebSocket socket, CharSequence part, boolean last) {
                                text.append(part);
                                if (last) {
                                    heard.accept(JsonMapper.shared().readTree(text.toString()));
                                    text.setLength(0);
                                }
                                socket.request(1);
                                return null;
                            }
                        })
                .join();
    }
}
