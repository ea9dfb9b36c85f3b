package dev.rapport.standalone.demo;

import java.io.IOException;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A member's WebSocket to a room. What is said while it opens is sent then. */
final class RoomSocket implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RoomSocket.class);

    /** The socket, when all that was sent is out: one message at a time is allowed. */
    private CompletableFuture<WebSocket> ready = new CompletableFuture<>();

    /** @param listener takes each message */
    synchronized void open(Member member, String path, Consumer<JsonNode> listener) throws IOException {
        ready = member.door().socket(path, member.token(), new Listener(listener));
    }

    synchronized void send(Map<String, ?> message) {
        String text = JsonMapper.shared().writeValueAsString(message);
        ready = ready.thenCompose(socket -> socket.sendText(text, true));
        ready.exceptionally(RoomSocket::lost);
    }

    @Override
    public synchronized void close() {
        ready.thenCompose(socket -> socket.sendClose(WebSocket.NORMAL_CLOSURE, ""))
                .exceptionally(RoomSocket::lost);
    }

    /** A room may be over at any moment: what was to be said there is not missed. */
    private static @Nullable WebSocket lost(Throwable failure) {
        log.debug("Not sent: {}", failure.toString());
        return null;
    }

    private record Listener(Consumer<JsonNode> listener, StringBuilder text) implements WebSocket.Listener {
        private Listener(Consumer<JsonNode> listener) {
            this(listener, new StringBuilder());
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                JsonNode message = JsonMapper.shared().readTree(text.toString());
                text.setLength(0);
                listener.accept(message);
            }
            socket.request(1);
            return null;
        }
    }
}
