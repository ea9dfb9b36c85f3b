package dev.rapport.matching.pairing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Tables for a round of a session in which people will meet most of the others: all rounds that are left are planned
 * together, so that nobody meets twice in any of them, and then for what it is worth. The best of each round by
 * itself leaves the last ones with tables of people who have met. When nobody has to is the social golfer problem,
 * of which little is known (W. Harvey and T. Winterer, "Solving the MOLR and social golfer problems", CP 2005), so this
 * is a search: two people change tables in one round, at first also where that is worse (simulated annealing: S.
 * Kirkpatrick, C. Gelatt and M. Vecchi, 1983). The number of changes looked at is set, not the time.
 */
final class TablesAhead {
    /** Among more people a session has too few rounds for it to matter; the few are given the best of each round. */
    private static final int MOST = 64;

    /** Where fewer of all pairs than this will have met at the end, the best of each round leaves enough. */
    private static final double MIXED = 0.6;

    private static final int CHANGES = 1_500_000;

    /** What a meeting costs for each time the two have met or meet in this plan, in affinities. */
    private static final double AGAIN = 4;

    private static final double APART = 1_000;
    private static final double HOTTEST = 2;
    private static final double COLDEST = 0.02;

    private final Floor floor;
    private final int size;
    private final int rounds;
    private final double[][] worth;
    private final boolean[][] apart;
    /** How often each two have met and will meet. */
    private final int[][] times;
    /** By round and table. */
    private final int[][][] tables;
    /** By round and person. */
    private final int[][] tableOf;

    private final int[][] seatOf;
    private final Random random;

    private TablesAhead(Floor floor) {
        this.floor = floor;
        size = floor.size();
        rounds = floor.roundsLeft();
        random = new Random(floor.seed());
        worth = new double[size][size];
        apart = new boolean[size][size];
        times = new int[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < a; b++) {
                worth[a][b] = worth[b][a] = floor.worth(a, b);
                apart[a][b] = apart[b][a] = !floor.allowed(a, b);
                times[a][b] = times[b][a] = Costs.times(floor.timesMet(a, b));
            }
        }
        int count = Sizes.count(size, floor.roomSize());
        tables = new int[rounds][count][];
        tableOf = new int[rounds][size];
        seatOf = new int[rounds][size];
    }

    /**
     * Tables of a plan in which nobody is kept apart from anybody and nobody meets again; empty where there is no need to
     * look ahead, or no such plan was found.
     */
    static Optional<Seating> seat(Floor floor) {
        return floor.size() > Few.MOST && floor.size() <= MOST && floor.roundsLeft() > 1 && mixes(floor)
                ? new TablesAhead(floor).seat()
                : Optional.empty();
    }

    private static boolean mixes(Floor floor) {
        int size = floor.size();
        int count = Sizes.count(size, floor.roomSize());
        double atATable = (double) size / count;
        double meetings = floor.roundsLeft() * size * (atATable - 1) / 2;
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < a; b++) {
                meetings += floor.timesMet(a, b) > 0 ? 1 : 0;
            }
        }
        return count > 1 && meetings > MIXED * size * (size - 1) / 2;
    }

    private Optional<Seating> seat() {
        for (int round = 0; round < rounds; round++) {
            sitDown(round);
        }
        double cooling = Math.pow(COLDEST / HOTTEST, 1.0 / CHANGES);
        double heat = HOTTEST;
        for (int i = 0; i < CHANGES; i++) {
            int round = random.nextInt(rounds);
            int a = random.nextInt(size);
            int b = random.nextInt(size);
            if (tableOf[round][a] != tableOf[round][b]) {
                double change = change(round, a, b);
                if (change <= 0 || random.nextDouble() < Math.exp(-change / heat)) {
                    exchange(round, a, b);
                }
            }
            heat *= cooling;
        }
        return isWithoutRepeats()
                ? IntStream.range(0, rounds)
                        .boxed()
                        .max(Comparator.comparingDouble(this::worth))
                        .map(round -> tables[round])
                        .filter(this::allMayMeet)
                        .map(round -> new Seating(new ArrayList<>(List.of(round)), List.of()))
                : Optional.empty();
    }

    private boolean isWithoutRepeats() {
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < a; b++) {
                if (times[a][b] > Math.max(1, Costs.times(floor.timesMet(a, b)))) {
                    return false;
                }
            }
        }
        return true;
    }

    private void sitDown(int round) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, random);
        int count = tables[round].length;
        int next = 0;
        for (int table = 0; table < count; table++) {
            tables[round][table] = new int[size / count + (table < size % count ? 1 : 0)];
            for (int seat = 0; seat < tables[round][table].length; seat++) {
                sit(round, order.get(next++), table, seat);
            }
            count(tables[round][table], 1);
        }
    }

    private void sit(int round, int person, int table, int seat) {
        tables[round][table][seat] = person;
        tableOf[round][person] = table;
        seatOf[round][person] = seat;
    }

    /** What it costs more when two change tables. */
    private double change(int round, int a, int b) {
        double change = 0;
        for (int other : tables[round][tableOf[round][a]]) {
            if (other != a) {
                change += meeting(b, other, times[b][other]) - meeting(a, other, times[a][other] - 1);
            }
        }
        for (int other : tables[round][tableOf[round][b]]) {
            if (other != b) {
                change += meeting(a, other, times[a][other]) - meeting(b, other, times[b][other] - 1);
            }
        }
        return change;
    }

    private double meeting(int a, int b, int timesBefore) {
        return AGAIN * timesBefore - worth[a][b] + (apart[a][b] ? APART : 0);
    }

    private void exchange(int round, int a, int b) {
        int mine = tableOf[round][a];
        int yours = tableOf[round][b];
        count(tables[round][mine], -1);
        count(tables[round][yours], -1);
        int seat = seatOf[round][a];
        sit(round, a, yours, seatOf[round][b]);
        sit(round, b, mine, seat);
        count(tables[round][mine], 1);
        count(tables[round][yours], 1);
    }

    private void count(int[] table, int by) {
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < i; j++) {
                times[table[i]][table[j]] += by;
                times[table[j]][table[i]] += by;
            }
        }
    }

    private double worth(int round) {
        double sum = 0;
        for (int[] table : tables[round]) {
            for (int i = 0; i < table.length; i++) {
                for (int j = 0; j < i; j++) {
                    sum += worth[table[i]][table[j]];
                }
            }
        }
        return sum;
    }

    private boolean allMayMeet(int[][] round) {
        for (int[] table : round) {
            for (int person : table) {
                for (int other : table) {
                    if (person != other && apart[person][other]) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
