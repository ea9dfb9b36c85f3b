package dev.rapport.session.room;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.HandshakeInfo;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.adapter.AbstractWebSocketSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** A WebSocket on which somebody says nothing, and which can be opened at the worst moment. */
final class FakeLine extends AbstractWebSocketSession<Object> {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Sinks.Empty<Void> closed = Sinks.empty();
    private volatile @Nullable CloseStatus closedWith;

    FakeLine() {
        super(
                new Object(),
                "line",
                new HandshakeInfo(URI.create("/"), new HttpHeaders(), Mono.empty(), null),
                DefaultDataBufferFactory.sharedInstance);
    }

    @Nullable
    CloseStatus closedWith() {
        return closedWith;
    }

    List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public Flux<WebSocketMessage> receive() {
        return Flux.<WebSocketMessage>never().takeUntilOther(closed.asMono());
    }

    @Override
    public Mono<Void> send(Publisher<WebSocketMessage> messages) {
        return Flux.from(messages)
                .filter(message -> message.getType() == WebSocketMessage.Type.TEXT)
                .doOnNext(message -> heard.add(message.getPayloadAsText()))
                .then();
    }

    @Override
    public boolean isOpen() {
        return closedWith == null;
    }

    @Override
    public Mono<Void> close(CloseStatus status) {
        return Mono.fromRunnable(() -> {
            closedWith = status;
            closed.tryEmitEmpty();
        });
    }

    @Override
    public Mono<CloseStatus> closeStatus() {
        return closed.asMono().thenReturn(CloseStatus.NORMAL);
    }
}
