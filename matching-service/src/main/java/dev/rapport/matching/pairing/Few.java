package dev.rapport.matching.pairing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The best rooms for a handful of people, by trying all: dynamic programming over subsets (M. Held and R. Karp, 1962;
 * here for set partition, D. Yun Yeh 1986). It decides trios and tables together with everything else, where it shows
 * most.
 */
final class Few {
    /** Up to this many people; the work grows threefold with each. */
    static final int MOST = 12;

    /** Bits of each level of cost, so that each level outweighs the ones below it for {@link #MOST} people. */
    private static final int WORTH = 21;

    private static final int TIMES = 13;
    private static final int STRANGERS = 4;
    private static final int SHAPE = 6;
    private static final int TURNS = 12;

    private static final double STEPS = 1 << 16;
    private static final long NEVER = Long.MAX_VALUE;

    private final Floor floor;
    private final Sizes sizes;
    private final double[][] worth;

    private Few(Floor floor) {
        this.floor = floor;
        sizes = Sizes.of(floor);
        worth = new double[floor.size()][floor.size()];
        for (int a = 0; a < floor.size(); a++) {
            for (int b = 0; b < a; b++) {
                worth[a][b] = worth[b][a] = floor.worth(a, b);
            }
        }
    }

    static Seating seat(Floor floor) {
        return new Few(floor).seat();
    }

    private Seating seat() {
        int all = (1 << floor.size()) - 1;
        long[] cost = new long[all + 1];
        for (int room = 1; room <= all; room++) {
            cost[room] = cost(room);
        }
        long[] best = new long[all + 1];
        int[] choice = new int[all + 1];
        for (int people = 1; people <= all; people++) {
            int first = Integer.lowestOneBit(people);
            int rest = people ^ first;
            best[people] = NEVER;
            for (int with = rest; ; with = with - 1 & rest) {
                int room = first | with;
                if (cost[room] != NEVER && cost[room] + best[people ^ room] < best[people]) {
                    best[people] = cost[room] + best[people ^ room];
                    choice[people] = room;
                }
                if (with == 0) {
                    break;
                }
            }
        }
        return seating(all, choice);
    }

    private Seating seating(int all, int[] choice) {
        List<int[]> rooms = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        for (int people = all; people != 0; people ^= choice[people]) {
            int[] members = members(choice[people]);
            if (members.length == 1) {
                left.add(members[0]);
            } else {
                rooms.add(thirdLast(members));
            }
        }
        return new Seating(rooms, left);
    }

    /** From the highest level to the lowest; sitting alone is a room of one. */
    private long cost(int room) {
        int[] members = members(room);
        if (members.length == 1) {
            long turns = Costs.square(floor.oddTurns(members[0]));
            return (1L << TURNS | turns) << SHAPE + STRANGERS + TIMES + WORTH;
        }
        if (!sizes.fit(members.length) || !floor.sharing().allowedTogether(members)) {
            return NEVER;
        }
        long strangers = 0;
        long times = 0;
        double loss = 0;
        for (int a : members) {
            boolean meetsNew = false;
            for (int b : members) {
                if (a != b) {
                    meetsNew |= floor.timesMet(a, b) == 0;
                    times += a < b ? Costs.times(floor.timesMet(a, b)) : 0;
                    loss += (1 - worth[a][b]) / (members.length - 1);
                }
            }
            strangers += meetsNew ? 0 : 1;
        }
        if (sizes.isTrio(members.length)) {
            times += turns(members);
        }
        long shape = sizes.awkwardness(members.length);
        return (((shape << STRANGERS | strangers) << TIMES) + times << WORTH) + Math.round(loss * STEPS);
    }

    /** The third's turn counts most; those who are joined had better not be the same again either. */
    private int turns(int[] trio) {
        int[] turns = IntStream.of(trio)
                .map(floor::oddTurns)
                .map(t -> Math.min(t, 15))
                .sorted()
                .toArray();
        return 4 * turns[0] * turns[0] + turns[1] + turns[2];
    }

    private int[] thirdLast(int[] members) {
        if (!sizes.isTrio(members.length)) {
            return members;
        }
        return Arrays.stream(members)
                .boxed()
                .sorted(Comparator.comparingInt((Integer p) -> -floor.oddTurns(p))
                        .thenComparingDouble(p -> -worth(p, members)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private double worth(int person, int[] members) {
        return IntStream.of(members)
                .filter(other -> other != person)
                .mapToDouble(other -> worth[person][other])
                .sum();
    }

    private static int[] members(int room) {
        return IntStream.range(0, MOST).filter(p -> (room & 1 << p) != 0).toArray();
    }
}
