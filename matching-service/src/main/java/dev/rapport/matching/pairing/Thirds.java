package dev.rapport.matching.pairing;

import dev.rapport.matching.affinity.Scores;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Places those left over as thirds: each in a pair of its own that has not met them, then one of people whose turn it has
 * not been, then the one they go with best. When no pair may take somebody, partners are exchanged along a chain until
 * somebody else is left over whom a pair may take.
 */
final class Thirds {
    /** Exchanges of partners tried one after another before giving up. */
    private static final int LONGEST_CHAIN = 16;

    private final Floor floor;
    private final List<int[]> pairs;
    private final List<int[]> trios = new ArrayList<>();
    private final Scores scores;
    private final double[] affinity;

    private Thirds(Floor floor, List<int[]> pairs) {
        this.floor = floor;
        this.pairs = new ArrayList<>(pairs);
        scores = floor.gathering().scores();
        affinity = new double[floor.gathering().size()];
    }

    static Seating seat(Floor floor, Seating seating) {
        Thirds thirds = new Thirds(floor, seating.rooms());
        List<Integer> left = new ArrayList<>();
        Map<Integer, Integer> choices =
                seating.left().stream().collect(Collectors.toMap(person -> person, thirds::choices));
        // The hardest to place choose first.
        seating.left().stream()
                .sorted(Comparator.<Integer>comparingInt(choices::get).thenComparing(Comparator.naturalOrder()))
                .forEach(person -> {
                    if (!thirds.place(person, new boolean[floor.size()], 0)) {
                        left.add(person);
                    }
                });
        thirds.trios.addAll(thirds.pairs);
        return new Seating(thirds.trios, left);
    }

    private int choices(int person) {
        return (int) pairs.stream()
                .filter(pair -> floor.sharing().allowedWithAll(person, pair))
                .count();
    }

    private boolean place(int person, boolean[] tried, int depth) {
        tried[person] = true;
        List<int[]> open = pairs.stream()
                .filter(pair -> floor.sharing().allowedWithAll(person, pair))
                .toList();
        if (!open.isEmpty()) {
            scores.of(person, affinity);
            int[] best = Collections.min(
                    open,
                    Comparator.comparingInt((int[] pair) -> floor.timesMetWithAny(person, pair))
                            .thenComparingInt(pair -> Math.max(floor.oddTurns(pair[0]), floor.oddTurns(pair[1])))
                            .thenComparingDouble(pair -> -worth(person, pair[0]) - worth(person, pair[1])));
            pairs.remove(best);
            trios.add(new int[] {best[0], best[1], person});
            return true;
        }
        return depth < LONGEST_CHAIN && exchange(person, tried, depth);
    }

    private double worth(int person, int other) {
        return floor.worth(person, other, affinity[other]);
    }

    private boolean exchange(int person, boolean[] tried, int depth) {
        for (int[] pair : List.copyOf(pairs)) {
            for (int i = 0; i < 2; i++) {
                int stays = pair[i];
                int goes = pair[1 - i];
                if (!tried[goes] && floor.allowed(person, stays)) {
                    int[] changed = {person, stays};
                    pairs.set(pairs.indexOf(pair), changed);
                    if (place(goes, tried, depth + 1)) {
                        return true;
                    }
                    pairs.set(pairs.indexOf(changed), pair);
                }
            }
        }
        return false;
    }
}
