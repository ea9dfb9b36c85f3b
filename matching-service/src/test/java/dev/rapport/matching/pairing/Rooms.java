package dev.rapport.matching.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.PairingEvent.Join;
import dev.rapport.events.PairingEvent.PairedRoom;
import dev.rapport.events.RoundEvent.OddOneOut;
import dev.rapport.matching.affinity.Traits;
import dev.rapport.matching.affinity.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What holds of every pairing, whatever was asked. */
final class Rooms {
    private Rooms() {}

    static void assertSound(Asked asked, Pairing pairing) {
        assertEverybodyOnce(asked, pairing);
        newPairs(asked, pairing).forEach(pair -> assertMayMeet(asked, pair));
        for (PairedRoom room : pairing.rooms()) {
            assertThat(room.members().size()).isBetween(2, mostMembers(asked));
            assertThat(asked.mayHaveRoom(room.members()))
                    .as("%s may have a room", room.members())
                    .isTrue();
            assertThat(room.affinity()).isBetween(0.0, 1.0);
            Truth.assertTrue(room.reasons(), room.members(), asked.here(), asked::haveMet);
        }
        Map<String, List<String>> inside = inside(asked);
        for (Join join : pairing.joins()) {
            List<String> members = inside.get(join.roomId());
            assertThat(members).as("the room that %s joins", join.attendeeId()).isNotNull();
            members.add(join.attendeeId());
            assertThat(members.size()).isLessThanOrEqualTo(Math.max(3, asked.roomSize));
            Truth.assertTrue(join.reasons(), members, asked.here(), asked::haveMet);
            assertThat(join.reasons())
                    .allMatch(reason -> List.of(reason.from(), reason.to()).contains(join.attendeeId()));
        }
    }

    /** Everybody who meets because of this pairing, in rooms and by joining; a pair once for each time. */
    static List<Pair> newPairs(Asked asked, Pairing pairing) {
        List<Pair> pairs = new ArrayList<>();
        for (PairedRoom room : pairing.rooms()) {
            List<String> members = room.members();
            for (int i = 0; i < members.size(); i++) {
                for (int j = 0; j < i; j++) {
                    pairs.add(new Pair(members.get(i), members.get(j)));
                }
            }
        }
        Map<String, List<String>> inside = inside(asked);
        for (Join join : pairing.joins()) {
            List<String> members = inside.get(join.roomId());
            members.forEach(member -> pairs.add(new Pair(member, join.attendeeId())));
            members.add(join.attendeeId());
        }
        return pairs;
    }

    private static void assertEverybodyOnce(Asked asked, Pairing pairing) {
        List<String> placed = new ArrayList<>(pairing.sittingOut());
        pairing.joins().forEach(join -> placed.add(join.attendeeId()));
        pairing.rooms().forEach(room -> placed.addAll(room.members()));
        assertThat(placed).containsExactlyInAnyOrderElementsOf(new HashSet<>(asked.present));
    }

    private static void assertMayMeet(Asked asked, Pair pair) {
        assertThat(asked.mayMeet(pair)).as("%s may meet", pair).isTrue();
    }

    private static int mostMembers(Asked asked) {
        return asked.roomSize == 2 && asked.oddOneOut == OddOneOut.TRIO ? 3 : asked.roomSize;
    }

    private static Map<String, List<String>> inside(Asked asked) {
        Map<String, List<String>> inside = new HashMap<>();
        asked.open.forEach(room -> inside.put(
                room.roomId(),
                new ArrayList<>(room.members().stream().map(Traits::attendeeId).toList())));
        return inside;
    }
}
