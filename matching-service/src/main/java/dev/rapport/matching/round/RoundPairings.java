package dev.rapport.matching.round;

import dev.rapport.events.PairingEvent.Join;
import dev.rapport.events.PairingEvent.PairedRoom;
import dev.rapport.events.RoundEvent.OpenRoom;
import dev.rapport.events.RoundEvent.PairingRules;
import dev.rapport.events.RoundEvent.RoundDue;
import dev.rapport.matching.pairing.Pair;
import dev.rapport.matching.pairing.Pairing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has been decided in one round of a session so far.
 *
 * @param wave the last that was answered: waves come in order
 * @param met who was put together, once for each time, be it in a room that was given up by hand since: should it have
 *     opened after all, they are not to meet again
 * @param lots what each has had, by attendee. In a timed round they have one, be it that the first was repaired, and who
 *     sits out has none; on an open floor every room counts
 * @param rules by which people were paired last; null before they were
 */
record RoundPairings(
        int wave,
        List<Pair> met,
        Map<String, Lot> lots,
        @Nullable PairingRules rules) {
    /** A round that has not been asked for. */
    static final RoundPairings NONE = new RoundPairings(-1, List.of(), Map.of(), null);

    RoundPairings with(RoundDue due, Pairing pairing) {
        List<Pair> together = new ArrayList<>(met);
        pairing.rooms().stream()
                .map(PairedRoom::members)
                .flatMap(RoundPairings::pairs)
                .forEach(together::add);
        for (Join join : pairing.joins()) {
            due.open().stream()
                    .filter(room -> room.roomId().equals(join.roomId()))
                    .map(OpenRoom::members)
                    .flatMap(List::stream)
                    .forEach(member -> together.add(new Pair(member, join.attendeeId())));
        }
        return new RoundPairings(due.wave(), List.copyOf(together), lots(due, pairing), due.rules());
    }

    private static Stream<Pair> pairs(List<String> members) {
        return IntStream.range(0, members.size())
                .boxed()
                .flatMap(one -> IntStream.range(one + 1, members.size())
                        .mapToObj(other -> new Pair(members.get(one), members.get(other))));
    }

    private Map<String, Lot> lots(RoundDue due, Pairing pairing) {
        Map<String, Double> got = new HashMap<>();
        pairing.rooms()
                .forEach(room -> room.members()
                        .forEach(member -> got.put(
                                member,
                                room.affinities() == null
                                        ? room.affinity()
                                        : room.affinities().get(member))));
        pairing.joins().stream().map(Join::affinities).filter(Objects::nonNull).forEach(got::putAll);
        boolean openFloor = due.rules().longestWait() != null;
        Map<String, Lot> after = new HashMap<>(lots);
        got.forEach((who, affinity) ->
                after.merge(who, Lot.once(affinity), (before, now) -> openFloor ? before.and(now) : now));
        if (!openFloor) {
            pairing.sittingOut()
                    .forEach(who -> after.merge(
                            who, Lot.NOTHING, (before, nothing) -> due.wanted() == null ? before : nothing));
        }
        return Map.copyOf(after);
    }
}
