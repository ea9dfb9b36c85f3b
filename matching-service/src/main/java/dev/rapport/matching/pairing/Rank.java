package dev.rapport.matching.pairing;

/**
 * A possible partner as one number, the greater the better: how seldom two met, what it is worth that they meet, a draw
 * among equals, and who it is. Worth is told apart in the steps of {@link Costs}, so that whoever ranks lower costs no
 * less.
 */
final class Rank {
    private static final int TIMES_BITS = 3;
    private static final int WORTH_BITS = 22;
    private static final int DRAW_BITS = 18;
    private static final int PERSON_BITS = 20;

    private static final int SELDOM = DRAW_BITS + PERSON_BITS + WORTH_BITS;

    private Rank() {}

    /** @param worth -1 to 1 */
    static long of(long seed, int person, int other, double worth, int timesMet) {
        long seldom = (1 << TIMES_BITS) - 1 - Costs.times(timesMet);
        long level = (long) (2 * Costs.STEPS) - (long) Math.rint((1 - worth) * Costs.STEPS);
        long draw = mixed(seed ^ ((long) Math.min(person, other) << Integer.SIZE | Math.max(person, other)));
        return (seldom << WORTH_BITS | level) << DRAW_BITS + PERSON_BITS
                | draw >>> Long.SIZE - DRAW_BITS << PERSON_BITS
                | other;
    }

    static int other(long rank) {
        return (int) (rank & (1 << PERSON_BITS) - 1);
    }

    static double cost(long rank, Costs costs) {
        return costs.pair(1 - loss(rank) / Costs.STEPS, (1 << TIMES_BITS) - 1 - (int) (rank >>> SELDOM));
    }

    private static long loss(long rank) {
        return (long) (2 * Costs.STEPS) - (rank >>> DRAW_BITS + PERSON_BITS & (1 << WORTH_BITS) - 1);
    }

    /** The least worth that a greater rank can have. */
    static double leastWorth(long rank) {
        if (rank >>> SELDOM != (1 << TIMES_BITS) - 1) {
            return -1;
        }
        return 1 - (loss(rank) + 0.5 + 1e-6) / Costs.STEPS;
    }

    /** Spreads a number over all bits (SplitMix64: Steele, Lea and Flood, OOPSLA 2014). */
    private static long mixed(long number) {
        long z = number + 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
