package dev.rapport.matching.pairing;

import dev.rapport.matching.affinity.Scores;
import dev.rapport.matching.pairing.graph.Edges;

/**
 * The pairs worth considering first: all of them among a few; in a crowd for each person the best allowed partners, those
 * never met before those met. Where the best are, most of the optimum is.
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

    /** A rank holds how seldom two met, what it is worth that they meet, a draw among equals and the number of the other. */
    private static final int TIMES_BITS = 3;

    private static final int BITS = 20;

    static Candidates of(Floor floor, Costs costs) {
        int size = floor.size();
        int many = size <= ALL_PAIRS ? size : size <= CROWD ? MANY : FEWER;
        Edges edges = new Edges();
        double[] others = new double[size];
        Scores scores = floor.gathering().scores();
        double[] row = new double[floor.gathering().size()];
        BestFew best = new BestFew(Math.min(many, size));
        for (int person = 0; person < size; person++) {
            scores.of(person, row);
            best.clear();
            for (int other = 0; other < size; other++) {
                // Whose affinity alone ranks below the worst that is kept need not be asked about: nothing adds to it.
                if (best.mayEnter(((1L << TIMES_BITS) - 1 << BITS | level(row[other])) + 1 << 2 * BITS)
                        && floor.allowed(person, other)) {
                    best.offer(rank(floor, person, other, level(floor.worth(person, other, row[other]))));
                }
            }
            double dearest = 0;
            for (int i = 0; i < best.size(); i++) {
                int other = (int) (best.at(i) & (1 << BITS) - 1);
                double cost = costs.pair(floor.worth(person, other, row[other]), floor.timesMet(person, other));
                dearest = Math.max(dearest, cost);
                if (size > ALL_PAIRS || other > person) {
                    edges.add(Math.min(person, other), Math.max(person, other), cost);
                }
            }
            others[person] = best.size() < many ? Double.POSITIVE_INFINITY : dearest;
        }
        return new Candidates(edges, others);
    }

    private static long level(double worth) {
        return (long) (Math.clamp((1 + worth) / 2, 0, 1) * ((1 << BITS) - 2));
    }

    private static long rank(Floor floor, int person, int other, long level) {
        long seldom = (1 << TIMES_BITS) - 1 - Costs.times(floor.timesMet(person, other));
        long draw = mixed(floor.seed() ^ ((long) Math.min(person, other) << 32 | Math.max(person, other)));
        return ((seldom << BITS | level) << BITS | draw >>> Long.SIZE - BITS) << BITS | other;
    }

    /** Spreads a number over all bits (SplitMix64: Steele, Lea and Flood, OOPSLA 2014). */
    private static long mixed(long number) {
        long z = number + 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
