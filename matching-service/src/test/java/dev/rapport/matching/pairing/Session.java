package dev.rapport.matching.pairing;

import dev.rapport.events.PairingEvent.PairedRoom;
import dev.rapport.matching.Someone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Rounds one after another, remembered as session-service and matching-service do between them. */
final class Session {
    final Asked asked;
    private final Map<String, Map<Integer, Double>> had = new HashMap<>();
    private int rounds = 1;
    private int round;

    Session(Asked asked) {
        this.asked = asked;
    }

    static Session of(List<Someone> people) {
        return new Session(Asked.of(people));
    }

    Session lasting(int rounds) {
        this.rounds = rounds;
        return this;
    }

    /** One round and what was true before it. */
    record Played(Pairing pairing, List<Pair> pairs, Set<Pair> metBefore) {
        List<Pair> again() {
            return pairs.stream().filter(metBefore::contains).toList();
        }
    }

    Played play() {
        asked.seed(++round);
        asked.roundsLeft = Math.max(1, rounds - round + 1);
        return remembered(asked.pair());
    }

    /** Plays a round and tells of it before anything that it changes is remembered. */
    Pairing play(BiConsumer<Asked, Pairing> check) {
        asked.seed(++round);
        asked.roundsLeft = Math.max(1, rounds - round + 1);
        Pairing pairing = asked.pair();
        check.accept(asked, pairing);
        return remembered(pairing).pairing();
    }

    /** Places a few within the round that runs. */
    void repair(BiConsumer<Asked, Pairing> check) {
        asked.roundsLeft = 1;
        Pairing pairing = asked.pair();
        check.accept(asked, pairing);
        remembered(pairing);
    }

    private Played remembered(Pairing pairing) {
        Rooms.assertSound(asked, pairing);
        Played played = new Played(pairing, Rooms.newPairs(asked, pairing), new HashSet<>(asked.met));
        asked.met.addAll(played.pairs());
        oddOnes(pairing).forEach(id -> asked.oddTurns.merge(id, 1, Integer::sum));
        got(pairing).forEach((id, affinity) -> {
            Map<Integer, Double> all = had.computeIfAbsent(id, one -> new HashMap<>());
            all.put(round, affinity);
            asked.soFar.put(id, mean(all));
        });
        return played;
    }

    private Map<String, Double> got(Pairing pairing) {
        Map<String, Double> got = new HashMap<>();
        pairing.sittingOut().forEach(id -> got.put(id, 0.0));
        pairing.rooms()
                .forEach(room -> room.members()
                        .forEach(id -> got.put(
                                id,
                                room.affinities() == null
                                        ? room.affinity()
                                        : room.affinities().get(id))));
        pairing.joins().forEach(join -> got.putAll(join.affinities()));
        return got;
    }

    private static double mean(Map<Integer, Double> all) {
        return all.values().stream().mapToDouble(one -> one).average().orElse(0);
    }

    /** What each has had on average, the least first. */
    double[] means() {
        return had.values().stream().mapToDouble(Session::mean).sorted().toArray();
    }

    /** Who has had an odd turn: sat out or was one of three where pairs are usual. */
    private List<String> oddOnes(Pairing pairing) {
        List<String> odd = new ArrayList<>(pairing.sittingOut());
        if (asked.roomSize == 2) {
            pairing.rooms().stream()
                    .map(PairedRoom::members)
                    .filter(members -> members.size() > 2)
                    .forEach(odd::addAll);
        }
        return odd;
    }
}
