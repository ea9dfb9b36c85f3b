package dev.rapport.matching.round;

import dev.rapport.events.PairingEvent.RoomsPaired;
import dev.rapport.events.RoundEvent.RoundDue;
import dev.rapport.matching.pairing.Pairing;
import java.util.ArrayList;
import java.util.List;

/** Tells what was decided. */
final class Answers {
    private static final int ROOMS_IN_A_PART = 1_000;

    private Answers() {}

    /** In parts that fit into messages. */
    static List<RoomsPaired> of(RoundDue due, Pairing pairing) {
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
                    part == 0 ? pairing.sittingOut() : List.of(),
                    pairing.chance()));
        }
        return answer;
    }
}
