package dev.rapport.matching.pairing;

import dev.rapport.matching.pairing.graph.Edges;
import java.util.stream.IntStream;

/**
 * The pairs worth considering first: all of them among a few; in a crowd for each person the best allowed partners, those
 * never met before those met. Where the best are, most of the optimum is.
 *
 * <p>Everybody is scored against everybody. People are shared out among the processors; the result is the same for any
 * number of them.
 *
 * @param others what a pair that is not listed costs at least, by either of its people; nothing is cheaper than the dearest
 *     that is listed
 */
record Candidates(Edges edges, double[] others) {
    /** How many are kept for each person. */
    static final int MANY = 32;

    private static final int FEWER = 16;

    /** Up to this many people every allowed pair is a candidate. */
    private static final int ALL_PAIRS = 200;

    private static final int CROWD = 2_000;

    /** People whom one thread looks at in one go. */
    private static final int BLOCK = 128;

    static Candidates of(Floor floor, Costs costs) {
        int size = floor.size();
        int many = Math.min(size, size <= ALL_PAIRS ? size : size <= CROWD ? MANY : FEWER);
        long[][] best = new long[size][];
        IntStream.range(0, Math.ceilDiv(size, BLOCK)).parallel().forEach(block -> {
            Nearest nearest = new Nearest(floor, many);
            for (int person = block * BLOCK; person < Math.min(size, (block + 1) * BLOCK); person++) {
                best[person] = nearest.of(person);
            }
        });
        Edges edges = new Edges();
        double[] others = new double[size];
        for (int person = 0; person < size; person++) {
            for (long rank : best[person]) {
                int other = Rank.other(rank);
                double cost = Rank.cost(rank, costs);
                others[person] = Math.max(others[person], cost);
                if (size > ALL_PAIRS || other > person) {
                    edges.add(Math.min(person, other), Math.max(person, other), cost);
                }
            }
            others[person] = best[person].length < many ? Double.POSITIVE_INFINITY : others[person];
        }
        return new Candidates(edges, others);
    }
}
