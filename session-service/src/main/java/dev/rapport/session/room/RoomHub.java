package dev.rapport.session.room;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The WebSockets that this instance holds, by room. */
@Component
class RoomHub {
    private static final int WAITING_MESSAGES = 512;

    private final Map<String, List<Seat>> seats = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> here = new ConcurrentHashMap<>();
    private final JsonMapper json;

    RoomHub(JsonMapper json) {
        this.json = json;
    }

    /** One member's open WebSocket. */
    static final class Seat {
        private final String roomId;
        private final String member;
        private final Sinks.Many<String> messages = Sinks.many()
                .unicast()
                .onBackpressureBuffer(new java.util.concurrent.ArrayBlockingQueue<>(WAITING_MESSAGES));
        private final Sinks.Empty<Void> closed = Sinks.empty();
        private final Sinks.Empty<Void> over = Sinks.empty();
        private boolean gone;

        private Seat(String roomId, String member) {
            this.roomId = roomId;
            this.member = member;
        }

        Flux<String> messages() {
            return messages.asFlux().doOnTerminate(over::tryEmitEmpty);
        }

        /** Once the last message has been told. */
        Mono<Void> over() {
            return over.asMono();
        }

        Mono<Void> closed() {
            return closed.asMono();
        }

        /** Whoever reads too slowly is let go, and comes back with a fresh start. */
        private synchronized void tell(String message) {
            if (!gone && messages.tryEmitNext(message).isFailure()) {
                closed.tryEmitEmpty();
            }
        }

        /** The last message, however often it is said. */
        synchronized void goodbye() {
            tell("{\"type\":\"closed\"}");
            gone = true;
            messages.tryEmitComplete();
        }
    }

    Seat enter(String roomId, String member) {
        Seat seat = new Seat(roomId, member);
        ObjectNode hello = json.createObjectNode().put("type", "hello").put("me", member);
        here.getOrDefault(roomId, Set.of()).stream()
                .filter(other -> !other.equals(member))
                .forEach(hello.putArray("here")::add);
        seat.tell(hello.toString());
        seats.compute(roomId, (id, known) -> with(known == null ? new CopyOnWriteArrayList<>() : known, seat));
        noted(roomId, member, true);
        return seat;
    }

    /** Whether this was the member's last WebSocket here. */
    boolean leave(Seat seat) {
        List<Seat> rest = seats.computeIfPresent(seat.roomId, (id, known) -> without(known, seat));
        boolean last = rest == null || rest.stream().noneMatch(other -> other.member.equals(seat.member));
        if (last) {
            noted(seat.roomId, seat.member, false);
        }
        return last;
    }

    /** Somebody's coming or going, on whatever instance. A room that nobody is in is forgotten, be it over or not. */
    void noted(String roomId, String member, boolean isHere) {
        if (isHere) {
            here.compute(roomId, (id, known) -> with(known == null ? ConcurrentHashMap.newKeySet() : known, member));
        } else {
            here.computeIfPresent(roomId, (id, known) -> without(known, member));
        }
    }

    private static <E, C extends Collection<E>> C with(C all, E one) {
        all.add(one);
        return all;
    }

    private static <E, C extends Collection<E>> @Nullable C without(C all, E one) {
        all.remove(one);
        return all.isEmpty() ? null : all;
    }

    /** @param to one member, or null for everybody but the sender */
    void deliver(String roomId, String from, @Nullable String to, String message) {
        for (Seat seat : seats.getOrDefault(roomId, List.of())) {
            if (!seat.member.equals(from) && (to == null || to.equals(seat.member))) {
                seat.tell(message);
            }
        }
    }

    /** Says goodbye in every room that is over. */
    void close(Predicate<String> over) {
        rooms().filter(over).forEach(roomId -> {
            here.remove(roomId);
            List<Seat> room = seats.remove(roomId);
            if (room != null) {
                room.forEach(Seat::goodbye);
            }
        });
    }

    /** Says goodbye to those who are not members of a room any more. */
    void keepOnly(String roomId, Set<String> members) {
        for (Seat seat : seats.getOrDefault(roomId, List.of())) {
            if (!members.contains(seat.member)) {
                seat.goodbye();
            }
        }
    }

    boolean hasRoomOf(String roundPrefix) {
        return rooms().anyMatch(roomId -> roomId.startsWith(roundPrefix));
    }

    /** Those with a WebSocket here, and those of which it is known who is in them. */
    private Stream<String> rooms() {
        return Stream.concat(here.keySet().stream(), seats.keySet().stream()).distinct();
    }
}
