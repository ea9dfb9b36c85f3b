package dev.rapport.matching.pairing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

    private Thirds(Floor floor, List<int[]> pairs) {
        this.floor = floor;
        this.pairs = new ArrayList<>(pairs);
    }

    static Seating seat(Floor floor, Seating seating) {
        Thirds thirds = new Thirds(floor, seating.rooms());
        List<Integer> left = new ArrayList<>();
        // The hardest to place choose first.
        seating.left().stream()
                .sorted(Comparator.comparingInt(thirds::choices).thenComparing(Comparator.naturalOrder()))
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
                .filter(pair -> floor.allowedWithAll(person, pair))
                .count();
    }

    private boolean place(int person, boolean[] tried, int depth) {
        tried[person] = true;
        var best = pairs.stream()
                .filter(pair -> floor.allowedWithAll(person, pair))
                .min(Comparator.comparingInt((int[] pair) -> floor.timesMetWithAny(person, pair))
                        .thenComparingInt(pair -> Math.max(floor.oddTurns(pair[0]), floor.oddTurns(pair[1])))
                        .thenComparingDouble(pair -> -floor.worth(person, pair[0]) - floor.worth(person, pair[1])));
        if (best.isPresent()) {
            pairs.remove(best.get());
            trios.add(new int[] {best.get()[0], best.get()[1], person});
            return true;
        }
        return depth < LONGEST_CHAIN && exchange(person, tried, depth);
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
