package dev.rapport.matching.round;

import dev.rapport.events.PairingEvent.Join;
import dev.rapport.events.PairingEvent.PairedRoom;
import dev.rapport.events.RoundEvent.OpenRoom;
import dev.rapport.events.RoundEvent.RoundDue;
import dev.rapport.matching.pairing.Pair;
import dev.rapport.matching.pairing.Pairing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What has been decided in one round of a session so far.
 *
 * @param wave the last that was answered: waves come in order
 * @param met who was put together, once for each time
 * @param lots what each has had, by attendee. In a timed round they have one, be it that the first was repaired, and who
 *     sits out has none; on an open floor every room counts
 */
record RoundPairings(int wave, List<Pair> met, Map<String, Lot> lots) {
    /** A round that has not been asked for. */
    static final RoundPairings NONE = new RoundPairings(-1, List.of(), Map.of());

    RoundPairings with(RoundDue due, Pairing pairing) {
        List<Pair> together = new ArrayList<>(met);
        for (PairedRoom room : pairing.rooms()) {
            List<String> members = room.members();
            for (int i = 0; i < members.size(); i++) {
                for (int j = i + 1; j < members.size(); j++) {
                    together.add(new Pair(members.get(i), members.get(j)));
                }
            }
        }
        for (Join join : pairing.joins()) {
            due.open().stream()
                    .filter(room -> room.roomId().equals(join.roomId()))
                    .map(OpenRoom::members)
                    .flatMap(List::stream)
                    .forEach(member -> together.add(new Pair(member, join.attendeeId())));
        }
        return new RoundPairings(due.wave(), List.copyOf(together), lots(due, pairing));
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
            pairing.sittingOut().forEach(who -> after.putIfAbsent(who, Lot.NOTHING));
        }
        return Map.copyOf(after);
    }
}
