package dev.rapport.standalone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway's public API, used as any client uses it. */
final class Door implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI address;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    Door(URI address) {
        this.address = address;
    }

    /** What was answered; a missing node where the body is empty. */
    record Answer(int status, JsonNode body) {
        boolean isOk() {
            return status < 300;
        }
    }

    /** @param body written as JSON; null for none */
    Answer call(String method, String path, @Nullable String token, @Nullable Object body) throws IOException {
        HttpRequest.Builder request = request(path, token)
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
                .header("Content-Type", "application/json");
        if (!method.equals("GET")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        HttpResponse<String> response = send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), JsonMapper.shared().readTree(response.body()));
    }

    /** The bytes of an event stream, for as long as it lasts. */
    InputStream stream(String path, String token) throws IOException {
        HttpResponse<InputStream> response =
                send(request(path, token).header("Accept", "text/event-stream").build(), BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            response.body().close();
            throw new IOException(path + " answered " + response.statusCode());
        }
        return response.body();
    }

    CompletableFuture<WebSocket> socket(String path, String token, WebSocket.Listener listener) {
        URI target = URI.create(address.resolve(path).toString().replaceFirst("^http", "ws"));
        return client.newWebSocketBuilder()
                .connectTimeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .buildAsync(target, listener);
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) throws IOException {
        try {
            return client.send(request, body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Given up", e);
        }
    }

    /** Ends everything that is still under way. */
    @Override
    public void close() {
        client.shutdownNow();
    }
}
