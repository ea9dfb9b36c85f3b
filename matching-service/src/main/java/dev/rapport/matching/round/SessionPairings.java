package dev.rapport.matching.round;

import dev.rapport.events.PairingEvent.Join;
import dev.rapport.events.PairingEvent.PairedRoom;
import dev.rapport.events.PairingEvent.RoomsPaired;
import dev.rapport.events.RoundEvent.OpenRoom;
import dev.rapport.events.RoundEvent.RoundDue;
import dev.rapport.matching.pairing.Pair;
import dev.rapport.matching.pairing.Pairing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What has been decided in one session so far.
 *
 * @param done the rounds and waves that were answered
 * @param met who was put together, once for each time
 */
record SessionPairings(Set<String> done, List<Pair> met) {
    static final SessionPairings NONE = new SessionPairings(Set.of(), List.of());
    private static final int ROOMS_IN_A_PART = 1_000;

    boolean hasAnswered(RoundDue due) {
        return done.contains(name(due));
    }

    private static String name(RoundDue due) {
        return due.round() + "." + due.wave();
    }

    SessionPairings with(RoundDue due, Pairing pairing) {
        Set<String> answered = new HashSet<>(done);
        answered.add(name(due));
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
        return new SessionPairings(Set.copyOf(answered), List.copyOf(together));
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
