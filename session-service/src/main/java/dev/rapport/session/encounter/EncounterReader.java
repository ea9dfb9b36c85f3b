package dev.rapport.session.encounter;

import dev.rapport.session.attendee.BlockStore;
import dev.rapport.session.round.Room;
import dev.rapport.session.round.RoomId;
import dev.rapport.session.round.Round;
import dev.rapport.session.round.RoundStore;
import dev.rapport.session.schedule.Session;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads encounters off the rooms of a session. */
@Component
class EncounterReader {
    private static final Comparator<RoomId> AS_THEY_OPENED =
            Comparator.comparingInt(RoomId::round).thenComparingInt(RoomId::wave);

    private final RoundStore rounds;
    private final BlockStore blocks;

    EncounterReader(RoundStore rounds, BlockStore blocks) {
        this.rounds = rounds;
        this.blocks = blocks;
    }

    /** Whoever is blocked, by either, is not told of. */
    Mono<List<Encounter>> of(Session session, String me) {
        Flux<Room> rooms = rounds.upTo(session.id(), session.round())
                .filter(round -> round.hasOpened(session))
                .flatMapIterable(Round::rooms);
        // A room that is put away meanwhile is read twice rather than never.
        return Flux.concat(rooms, rounds.putAway(session.id(), me))
                .distinct(Room::id)
                .collectList()
                .zipWith(
                        blocks.apart(List.of(me)),
                        (all, apart) -> Encounter.of(me, inOrder(all)).stream()
                                .filter(met -> !apart.getOrDefault(me, Set.of()).contains(met.attendeeId()))
                                .toList());
    }

    private static List<Room> inOrder(List<Room> rooms) {
        return rooms.stream()
                .sorted(Comparator.comparing(room -> RoomId.parse(room.id()).orElseThrow(), AS_THEY_OPENED))
                .toList();
    }
}
