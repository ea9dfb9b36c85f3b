package dev.rapport.session.round;

import dev.rapport.chassis.store.DocumentStore;
import dev.rapport.chassis.store.DocumentStore.Change;
import dev.rapport.chassis.store.DocumentStores;
import dev.rapport.chassis.store.Stored;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rounds, one document each; rooms that an open floor is done with have documents of their own. */
@Component
public class RoundStore {
    private static final int AT_ONCE = 16;

    /** To read a round of a thousand people takes long, up to a megabyte, and each of them asks for the same one. */
    private static final long CHARACTERS_KEPT = 16_000_000;

    private final DocumentStore<Round> rounds;
    private final DocumentStore<Room> past;

    RoundStore(DocumentStores stores) {
        rounds = stores.of("rounds", Round.class).keepingRecent(CHARACTERS_KEPT);
        past = stores.of("rooms", Room.class, RoundStore::lookups).indexed("session");
    }

    private static Map<String, Object> lookups(Room room) {
        List<String> people = Stream.concat(room.members().stream(), room.left().stream())
                .distinct()
                .toList();
        return Map.of("session", RoomId.parse(room.id()).map(RoomId::sessionId).orElse(""), "people", people);
    }

    /** The rooms of an open floor that somebody was in and that were put away since, in no order. */
    public Flux<Room> putAway(String sessionId, String attendeeId) {
        return past.query(new Document("session", sessionId).append("people", attendeeId))
                .map(Stored::state);
    }

    public Mono<Round> find(String sessionId, int number) {
        return rounds.find(Round.id(sessionId, number)).map(Stored::state);
    }

    /** The first {@code last} rounds of a session, in order. */
    public Flux<Round> upTo(String sessionId, int last) {
        List<String> ids = IntStream.rangeClosed(1, last)
                .mapToObj(number -> Round.id(sessionId, number))
                .toList();
        return rounds.findAll(ids).map(Stored::state).sort(java.util.Comparator.comparingInt(Round::number));
    }

    /** The same round, with the rooms of an open floor that were put away, in no order. */
    public Mono<Round> whole(Round round) {
        String prefix = RoomId.prefix(round.sessionId(), round.number());
        return round.floor() == null
                ? Mono.just(round)
                : past.under(prefix).map(Stored::state).collectList().map(round::withPast);
    }

    /** A round that was called already stays as it is. */
    Mono<Void> insert(Outcome<Round> called) {
        return rounds.insert(called.state().id(), called.state(), called.events())
                .then()
                .onErrorResume(DuplicateKeyException.class, already -> Mono.empty());
    }

    /** A room of a round as it is, or as it was when it closed. */
    Mono<Room> room(Round round, String roomId) {
        return Mono.justOrEmpty(round.room(roomId))
                .switchIfEmpty(Mono.defer(() -> past.find(roomId).map(Stored::state)));
    }

    /** Moves the rooms of an open floor out of its round that were over by then; they do not change any more. */
    Mono<Void> putAway(Round round) {
        List<Room> over = round.rooms().stream().filter(room -> !room.open()).toList();
        Set<String> kept = over.stream().map(Room::id).collect(Collectors.toSet());
        return over.isEmpty()
                ? Mono.empty()
                : Flux.fromIterable(over)
                        .flatMap(this::keep, AT_ONCE)
                        .then(Mono.defer(
                                () -> change(round.sessionId(), round.number(), known -> Mingling.clear(known, kept))))
                        .then();
    }

    private Mono<Void> keep(Room room) {
        return past.insert(room.id(), room, List.of())
                .then()
                .onErrorResume(DuplicateKeyException.class, already -> Mono.empty());
    }

    /** Completes with whether anything changed. */
    public Mono<Boolean> change(String sessionId, int number, Function<Round, Optional<Outcome<Round>>> decision) {
        boolean[] changed = new boolean[1];
        return rounds.change(Round.id(sessionId, number), round -> {
                    Optional<Outcome<Round>> outcome = decision.apply(round);
                    changed[0] = outcome.isPresent();
                    return outcome.map(o -> new Change<Round>(o.state(), o.events()))
                            .orElse(null);
                })
                .map(stored -> changed[0])
                .defaultIfEmpty(false);
    }
}
