package dev.rapport.session.room;

import dev.rapport.chassis.messaging.EventPublisher;
import dev.rapport.chassis.security.Caller;
import dev.rapport.chassis.web.Drain;
import dev.rapport.chassis.web.ProblemException;
import dev.rapport.events.SignalEvent.Signal;
import dev.rapport.session.attendance.PresenceHub;
import dev.rapport.session.round.RoomAccess;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One member's WebSocket into a room: what they send reaches the others, on whatever instance those are. */
@Component
class SignalHandler {
    private static final int LONGEST_CHAT = 2000;
    private static final Duration PING_EVERY = Duration.ofSeconds(20);

    /** A gateway may pass the end of a socket on before the last message, so whoever is told goodbye may end it first. */
    private static final Duration TIME_TO_HANG_UP = Duration.ofSeconds(2);

    private final RoomHub hub;
    private final RoomAccess rooms;
    private final EventPublisher publisher;
    private final PresenceHub presence;
    private final Drain drain;
    private final JsonMapper json;
    private final Clock clock;

    SignalHandler(
            RoomHub hub,
            RoomAccess rooms,
            EventPublisher publisher,
            PresenceHub presence,
            Drain drain,
            JsonMapper json,
            Clock clock) {
        this.hub = hub;
        this.rooms = rooms;
        this.publisher = publisher;
        this.presence = presence;
        this.drain = drain;
        this.json = json;
        this.clock = clock;
    }

    /** Fails with a problem for whoever is not a member of that room now, and before it opens. */
    Mono<WebSocketHandler> handler(String roomId, Caller caller) {
        return rooms.open(roomId, caller)
                .map(entered -> socket -> presence.connected(entered.id().sessionId(), caller.id(), caller.name())
                        .then(converse(roomId, caller, socket))
                        .doFinally(end -> presence.disconnected(entered.id().sessionId(), caller.id())));
    }

    private Mono<Void> converse(String roomId, Caller caller, WebSocketSession socket) {
        return Mono.defer(() -> {
            RoomHub.Seat seat = hub.enter(roomId, caller.id());
            Flux<WebSocketMessage> outgoing = Flux.merge(
                            seat.messages().map(socket::textMessage),
                            Flux.interval(PING_EVERY)
                                    .map(tick -> socket.pingMessage(factory -> factory.wrap(new byte[0])))
                                    .takeUntilOther(seat.over()))
                    .takeUntilOther(seat.closed());
            Mono<Void> incoming = socket.receive()
                    .filter(message -> message.getType() == WebSocketMessage.Type.TEXT)
                    .map(WebSocketMessage::getPayloadAsText)
                    .concatMap(text -> passOn(roomId, caller.id(), text))
                    .then();
            // The room may have closed just before this seat was in it, and nobody says goodbye a second time.
            Mono<Void> joined = rooms.open(roomId, caller)
                    .flatMap(open -> publisher.send(new Signal(roomId, caller.id(), "joined", "{}")))
                    .onErrorResume(ProblemException.class, over -> Mono.fromRunnable(seat::goodbye));
            Mono<Void> told =
                    socket.send(outgoing).then(Mono.delay(TIME_TO_HANG_UP)).then();
            Mono<CloseStatus> over = Mono.firstWithSignal(told, incoming).thenReturn(CloseStatus.NORMAL);
            Mono<CloseStatus> elsewhere = drain.begun().thenReturn(CloseStatus.SERVICE_RESTARTED);
            return joined.then(Mono.firstWithSignal(over, elsewhere))
                    .flatMap(socket::close)
                    .doFinally(end -> {
                        if (hub.leave(seat)) {
                            publisher
                                    .send(new Signal(roomId, caller.id(), "left", "{}"))
                                    .onErrorComplete()
                                    .subscribe();
                        }
                    });
        });
    }

    private Mono<Void> passOn(String roomId, String from, String text) {
        ObjectNode message = parse(text);
        String type = message == null ? "" : message.path("type").stringValue("");
        if (message == null || !isFit(type, message)) {
            return Mono.empty();
        }
        message.put("from", from);
        if (type.equals("chat")) {
            message.put("at", clock.instant().toString());
        }
        return publisher.send(new Signal(roomId, from, type, message.toString()));
    }

    private static boolean isFit(String type, ObjectNode message) {
        if (message.has("to") && !message.path("to").isString()) {
            return false;
        }
        return switch (type) {
            case "description", "candidate", "state" -> true;
            case "chat" -> {
                String text = message.path("text").stringValue("");
                yield !text.isBlank() && text.length() <= LONGEST_CHAT;
            }
            default -> false;
        };
    }

    private @Nullable ObjectNode parse(String text) {
        try {
            JsonNode node = json.readTree(text);
            return node instanceof ObjectNode object ? object : null;
        } catch (JacksonException e) {
            return null;
        }
    }
}
