package dev.rapport.matching.pairing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** People at tables of even sizes, who can change places at a known gain. */
final class Tabling {
    private static final int MOST_PASSES = 50;

    private final long[][] cost;
    private final int[][] tables;
    private final int[] tableOf;
    private final int[] seatOf;
    /** What each person costs, or would cost, with those who sit at each table. */
    private final long[][] at;

    /** @param cost what each two cost at one table, 0 with themselves */
    Tabling(long[][] cost, int count) {
        this.cost = cost;
        int size = cost.length;
        tables = new int[count][];
        for (int t = 0; t < count; t++) {
            tables[t] = new int[size / count + (t < size % count ? 1 : 0)];
        }
        tableOf = new int[size];
        seatOf = new int[size];
        at = new long[size][count];
    }

    private Tabling(Tabling other) {
        cost = other.cost;
        tables = Arrays.stream(other.tables).map(int[]::clone).toArray(int[][]::new);
        tableOf = other.tableOf.clone();
        seatOf = other.seatOf.clone();
        at = Arrays.stream(other.at).map(long[]::clone).toArray(long[][]::new);
    }

    Tabling copy() {
        return new Tabling(this);
    }

    int[][] tables() {
        return tables;
    }

    long total() {
        return IntStream.range(0, cost.length)
                        .mapToLong(person -> at[person][tableOf[person]])
                        .sum()
                / 2;
    }

    /** Each table begins with the hardest to please who is left and takes whom it costs least. */
    void fill() {
        int[] hardest = IntStream.range(0, cost.length)
                .boxed()
                .sorted(Comparator.comparingLong(
                        (Integer person) -> -Arrays.stream(cost[person]).sum()))
                .mapToInt(Integer::intValue)
                .toArray();
        boolean[] seated = new boolean[cost.length];
        for (int t = 0; t < tables.length; t++) {
            for (int seat = 0; seat < tables[t].length; seat++) {
                int chosen = -1;
                for (int person : hardest) {
                    if (!seated[person] && (chosen < 0 || at[person][t] < at[chosen][t])) {
                        chosen = person;
                    }
                }
                seated[chosen] = true;
                sit(chosen, t, seat);
                for (int person = 0; person < cost.length; person++) {
                    at[person][t] += cost[person][chosen];
                }
            }
        }
    }

    /** Lets people change places until no two gain by it. */
    void settle() {
        int passes = 0;
        while (passes < MOST_PASSES && improve()) {
            passes++;
        }
    }

    private boolean improve() {
        boolean improved = false;
        for (int a = 0; a < cost.length; a++) {
            for (int b = 0; b < a; b++) {
                int mine = tableOf[a];
                int yours = tableOf[b];
                if (mine == yours) {
                    continue;
                }
                long now = at[a][mine] + at[b][yours];
                long then = at[a][yours] + at[b][mine] - 2 * cost[a][b];
                if (then < now) {
                    exchange(a, b);
                    improved = true;
                }
            }
        }
        return improved;
    }

    void exchange(int a, int b) {
        int mine = tableOf[a];
        int yours = tableOf[b];
        if (mine == yours) {
            return;
        }
        int seat = seatOf[a];
        sit(a, yours, seatOf[b]);
        sit(b, mine, seat);
        for (int person = 0; person < cost.length; person++) {
            long change = cost[person][b] - cost[person][a];
            at[person][mine] += change;
            at[person][yours] -= change;
        }
    }

    private void sit(int person, int table, int seat) {
        tables[table][seat] = person;
        tableOf[person] = table;
        seatOf[person] = seat;
    }
}
