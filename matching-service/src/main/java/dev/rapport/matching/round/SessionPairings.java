package dev.rapport.matching.round;

import dev.rapport.events.PairingEvent.Join;
import dev.rapport.events.PairingEvent.PairedRoom;
import dev.rapport.events.PairingEvent.RoomsPaired;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has been decided in one session so far.
 *
 * @param answered the last wave of each round that was answered: waves come in order
 * @param met who was put together, once for each time
 * @param lots what each has had so far, by attendee
 * @param rules by which people were paired last; null before they were
 */
record SessionPairings(
        Map<Integer, Integer> answered,
        List<Pair> met,
        Map<String, Lot> lots,
        @Nullable PairingRules rules) {
    static final SessionPairings NONE = new SessionPairings(Map.of(), List.of(), Map.of(), null);
    private static final int ROOMS_IN_A_PART = 1_000;

    SessionPairings {
        // One that was saved before lots were kept.
        lots = lots == null ? Map.of() : Map.copyOf(lots);
    }

    /** What each has had on average so far, by attendee. */
    Map<String, Double> means() {
        return lots.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, lot -> lot.getValue().mean()));
    }

    boolean hasAnswered(RoundDue due) {
        return answered.getOrDefault(due.round(), -1) >= due.wave();
    }

    SessionPairings with(RoundDue due, Pairing pairing) {
        Map<Integer, Integer> answers = new HashMap<>(answered);
        answers.put(due.round(), due.wave());
        List<Pair> together = new ArrayList<>(met);
        if (due.wanted() != null && !pairing.rooms().isEmpty()) {
            // These rooms never open.
            due.wanted().insteadOf().stream().flatMap(SessionPairings::pairs).forEach(together::remove);
        }
        pairing.rooms().stream()
                .map(PairedRoom::members)
                .flatMap(SessionPairings::pairs)
                .forEach(together::add);
        for (Join join : pairing.joins()) {
            due.open().stream()
                    .filter(room -> room.roomId().equals(join.roomId()))
                    .map(OpenRoom::members)
                    .flatMap(List::stream)
                    .forEach(member -> together.add(new Pair(member, join.attendeeId())));
        }
        return new SessionPairings(Map.copyOf(answers), List.copyOf(together), lots(due, pairing), due.rules());
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
                after.merge(who, Lot.first(due.round(), affinity), openFloor ? Lot::then : Lot::thenOrInstead));
        if (!openFloor) {
            pairing.sittingOut()
                    .forEach(who -> after.merge(
                            who,
                            Lot.none(due.round()),
                            (before, none) -> before.round() == due.round() && due.wanted() == null
                                    ? before
                                    : before.thenOrInstead(none)));
        }
        return after;
    }

    /** The answer, in parts that fit into messages. */
    static List<RoomsPaired> answer(RoundDue due, Pairing pairing) {
        int parts = Math.max(1, Math.ceilDiv(pairing.rooms().size(), ROOMS_IN_A_PART));
        List<RoomsPaired> answer = new ArrayList<>(parts);
        for (int part = 0; part < parts; part++) {
            int from = part * ROOMS_IN_A_PART;
            int to = Math.min(pairing.rooms().size(), from + ROOMS_IN_A_PART);
            answer.add(new RoomsPaired(
                    due.sessionId(),
                    due.round(),
                    due.wave(),
                    part,
                    parts,
                    List.copyOf(pairing.rooms().subList(from, to)),
                    part == 0 ? pairing.joins() : List.of(),
                    part == 0 ? pairing.sittingOut() : List.of()));
        }
        return answer;
    }
}
