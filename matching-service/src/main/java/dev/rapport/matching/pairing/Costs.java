package dev.rapport.matching.pairing;

import dev.rapport.matching.pairing.graph.Edges;

/**
 * What a pair costs, in levels of which each outweighs all that the ones below it can add up to: first that as few as
 * can be meet again, then that the odd turns go round and that whoever meets again does so for the least time, then
 * what it is worth that they meet. All costs are multiples of {@link Edges#STEP}, so that sums of
 * them are exact.
 */
final class Costs {
    /** Steps of worth that are told apart. */
    static final double STEPS = 1 / Edges.STEP;

    /** More encounters, or odd turns, than this are not told apart. */
    private static final int MOST_TIMES = 7;

    static final int MOST_TURNS = 15;

    private final double turn;
    private final double again;

    /** @param left how many people will have no partner */
    Costs(int people, int left) {
        double pairs = people / 2.0;
        turn = 2 * Math.ceil(pairs) + 1;
        again = turn * (Math.ceil(pairs) * MOST_TIMES + (double) left * MOST_TURNS * MOST_TURNS + 1);
    }

    /** @param worth -1 to 1 */
    double pair(double worth, int timesMet) {
        double loss = Math.rint((1 - worth) * STEPS) / STEPS;
        return timesMet == 0 ? loss : loss + again + turn * Math.min(timesMet, MOST_TIMES);
    }

    /** For being the one without a partner. */
    double odd(int oddTurns) {
        return turn * square(oddTurns);
    }

    /** Unfairness grows faster than turns: two for one is worse than one each for two. */
    static int square(int oddTurns) {
        int turns = Math.min(oddTurns, MOST_TURNS);
        return turns * turns;
    }

    /** Encounters as far as they are told apart. */
    static int times(int timesMet) {
        return Math.min(timesMet, MOST_TIMES);
    }
}
