package dev.rapport.acceptance.system;

import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A member's WebSocket to a room. */
public final class RoomSocket implements AutoCloseable {
    private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;

    private RoomSocket(String path, @Nullable String token) {
        socket = handshake(path, token, new Listener()).join();
    }

    /** @param path of the room's signalling, as the room tells it */
    public static RoomSocket open(String path, String token) {
        return new RoomSocket(path, token);
    }

    /** The status with which the door refuses to open a socket. */
    public static int refusal(String path, @Nullable String token) {
        try {
            handshake(path, token, new WebSocket.Listener() {}).join().abort();
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw e;
        }
        throw new AssertionError(path + " was opened");
    }

    private static CompletableFuture<WebSocket> handshake(
            String path, @Nullable String token, WebSocket.Listener listener) {
        URI address = RunningSystem.at(path);
        URI ws = URI.create(address.toString().replaceFirst("^http", "ws"));
        WebSocket.Builder builder = Http.CLIENT.newWebSocketBuilder().connectTimeout(Duration.ofSeconds(10));
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        return builder.buildAsync(ws, listener);
    }

    /** Sends a message as JSON. */
    public void send(Object message) {
        sendRaw(Http.JSON.writeValueAsString(message));
    }

    public void sendRaw(String text) {
        socket.sendText(text, true).join();
    }

    public List<JsonNode> messages() {
        return List.copyOf(messages);
    }

    /** The first message of a type that fits, be it here already or still to come. */
    public JsonNode await(String type, Predicate<JsonNode> fits) {
        return Waiting.forValue(type, Waiting.SOON, () -> find(type, fits));
    }

    public JsonNode await(String type) {
        return await(type, message -> true);
    }

    private Optional<JsonNode> find(String type, Predicate<JsonNode> fits) {
        return messages.stream()
                .filter(message -> message.path("type").asString().equals(type))
                .filter(fits)
                .findFirst();
    }

    /** Whether the server has closed the socket. */
    public boolean isClosed() {
        return closed.isDone();
    }

    @Override
    public void close() {
        if (!socket.isOutputClosed()) {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(gone -> socket);
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                messages.add(Http.JSON.readTree(text.toString()));
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            closed.complete(status);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable failure) {
            closed.complete(0);
        }
    }
}
