package dev.rapport.session.round;

import dev.rapport.events.PairingEvent.Join;
import dev.rapport.events.PairingEvent.PairedRoom;
import dev.rapport.events.PairingEvent.RoomsPaired;
import dev.rapport.events.RoundEvent;
import dev.rapport.events.RoundEvent.RoundPaired;
import dev.rapport.events.RoundEvent.RoundRepaired;
import dev.rapport.session.round.Room.Hours;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Opens the rooms that matching-service has decided. */
final class Placing {
    private Placing() {}

    /** A part of an answer has at most so many rooms, so that each room of a wave has a number of its own. */
    private static final int MOST_ROOMS_OF_A_PART = 1_000;

    static boolean isAwaited(Round round, RoomsPaired paired) {
        return !round.isOver()
                && round.pending() != null
                && round.wave() == paired.wave()
                && !round.pending().got().contains(paired.part());
    }

    /**
     * @param keepApart who may not be in one room, as known by now
     * @return empty where this part is not awaited: it came before, or belongs to a pairing that was given up
     */
    static Optional<Outcome<Round>> rooms(
            Round round, RoomsPaired paired, BiPredicate<String, String> keepApart, Instant startsAt) {
        return rooms(round, paired, keepApart, startsAt, null);
    }

    /** @param hours of the rooms, on an open floor; null in timed rounds */
    static Optional<Outcome<Round>> rooms(
            Round round,
            RoomsPaired paired,
            BiPredicate<String, String> keepApart,
            Instant startsAt,
            @Nullable Hours hours) {
        if (!isAwaited(round, paired)) {
            return Optional.empty();
        }
        List<Room> rooms = new ArrayList<>(round.rooms());
        int index = paired.part() * MOST_ROOMS_OF_A_PART;
        for (PairedRoom room : paired.rooms()) {
            String id = new RoomId(round.sessionId(), round.number(), paired.wave(), index++).toString();
            Room placed = new Room(
                    id,
                    paired.wave(),
                    room.members(),
                    List.of(),
                    room.reasons(),
                    room.affinity(),
                    room.affinities(),
                    true,
                    List.of(),
                    hours);
            rooms.add(placed.unites(keepApart) ? placed.closed() : placed);
        }
        for (Join join : paired.joins()) {
            rooms.replaceAll(room -> room.id().equals(join.roomId())
                            && room.open()
                            && room.members().stream().noneMatch(m -> keepApart.test(m, join.attendeeId()))
                    ? room.joinedBy(join)
                    : room);
        }
        Set<Integer> got = new HashSet<>(round.pending().got());
        got.add(paired.part());
        boolean complete = got.size() == paired.parts();
        Round placed = round.withRooms(rooms)
                .withPending(
                        complete
                                ? null
                                : new Asked.Pending(
                                        round.pending().since(),
                                        Set.copyOf(got),
                                        round.pending().together()));
        if (paired.part() == 0) {
            placed = placed.withSittingOut(paired.sittingOut());
            // What is said of a repair is of a few, but of everybody in a wave of an open floor.
            boolean ofAll = round.chance() == null || round.isOpenFloor();
            placed = ofAll && paired.chance() != null ? placed.withChance(paired.chance()) : placed;
        }
        RoundEvent told = paired.wave() == 0
                ? new RoundPaired(round.sessionId(), round.number(), paired.wave(), startsAt)
                : new RoundRepaired(round.sessionId(), round.number(), paired.wave());
        return Optional.of(new Outcome<>(placed, complete ? List.of(told) : List.of()));
    }
}
