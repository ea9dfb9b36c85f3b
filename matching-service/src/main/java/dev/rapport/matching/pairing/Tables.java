package dev.rapport.matching.pairing;

import dev.rapport.matching.affinity.Scores;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Tables of three to six: a start that fills one table after another with whom it likes best, then people change places
 * as long as that helps, shaken and settled again a set number of times (iterated local search: H. Lourenço, O. Martin
 * and T. Stützle, 2003). Keeping people apart outweighs any repeat, a repeat any affinity.
 */
final class Tables {
    /** The most people looked at together: the work grows with the square, so a crowd is divided first. */
    private static final int BLOCK = 600;

    private static final long STEPS = 1 << 16;

    /** Exchanges looked at while shaking, whatever the number of people. */
    private static final int WORK = 6_000_000;

    private static final int MOST_SHAKES = 200;

    private final Floor floor;
    private final int first;
    private final int size;
    private final long[][] cost;
    private Tabling tabling;

    private Tables(Floor floor, int first, int size, int tables) {
        this.floor = floor;
        this.first = first;
        this.size = size;
        cost = costs();
        tabling = new Tabling(cost, tables);
    }

    static Seating seat(Floor floor) {
        List<int[]> rooms = new ArrayList<>();
        int tables = Sizes.count(floor.size(), floor.roomSize());
        int blocks = Sizes.count(floor.size(), BLOCK);
        for (int b = 0; b < blocks; b++) {
            int first = tables * b / blocks;
            int end = tables * (b + 1) / blocks;
            int start = seatsBefore(first, tables, floor.size());
            int size = seatsBefore(end, tables, floor.size()) - start;
            rooms.addAll(new Tables(floor, start, size, end - first).seat());
        }
        return Mending.mend(floor, rooms);
    }

    /** As even as can be: the first tables are the larger ones. */
    private static int seatsBefore(int table, int tables, int people) {
        return people / tables * table + Math.min(table, people % tables);
    }

    private List<int[]> seat() {
        tabling.fill();
        tabling.settle();
        shake();
        List<int[]> rooms = new ArrayList<>();
        for (int[] table : tabling.tables()) {
            int[] room = table.clone();
            for (int i = 0; i < room.length; i++) {
                room[i] += first;
            }
            rooms.add(room);
        }
        return rooms;
    }

    private void shake() {
        Random random = new Random(floor.seed());
        int shakes = tabling.tables().length == 1 ? 0 : Math.clamp(WORK / ((long) size * size), 3, MOST_SHAKES);
        for (int i = 0; i < shakes; i++) {
            Tabling next = tabling.copy();
            for (int move = 0; move < 2 + size / 10; move++) {
                next.exchange(random.nextInt(size), random.nextInt(size));
            }
            next.settle();
            if (next.total() < tabling.total()) {
                tabling = next;
            }
        }
    }

    private long[][] costs() {
        long pairs = (long) size * floor.roomSize() / 2 + 1;
        long again = 2 * STEPS * pairs;
        // Whoever is to meet a group is spread over the tables of that group.
        long unsuited = again * pairs * Costs.times(Integer.MAX_VALUE);
        long apart = unsuited * floor.roomSize() * floor.roomSize();
        Scores scores = floor.gathering().scores();
        double[] row = new double[floor.gathering().size()];
        long[][] costs = new long[size][size];
        for (int a = 0; a < size; a++) {
            scores.of(first + a, row);
            for (int b = 0; b < a; b++) {
                long loss = Math.round((1 - floor.worth(first + a, first + b, row[first + b])) * STEPS);
                long times = Costs.times(floor.timesMet(first + a, first + b));
                costs[a][b] = floor.allowed(first + a, first + b)
                        ? loss + times * again
                        : floor.sharing().mayShare(first + a, first + b) ? unsuited : apart;
                costs[b][a] = costs[a][b];
            }
        }
        return costs;
    }
}
