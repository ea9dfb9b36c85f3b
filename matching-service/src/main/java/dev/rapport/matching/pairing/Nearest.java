package dev.rapport.matching.pairing;

import dev.rapport.matching.affinity.Scores;

/** Looks for the best partners of one person after another. Not for several threads at once. */
final class Nearest {
    private final Floor floor;
    private final Scores scores;
    private final double[] affinity;
    private final BestFew best;

    /** @param many how many partners are looked for */
    Nearest(Floor floor, int many) {
        this.floor = floor;
        scores = floor.gathering().scores();
        affinity = new double[floor.gathering().size()];
        best = new BestFew(many);
    }

    /** The {@link Rank}s of the best partners, in no order. */
    long[] of(int person) {
        scores.of(person, affinity);
        best.clear();
        double least = -1;
        int size = floor.size();
        for (int other = 0; other < size; other++) {
            if (floor.atMost(person, affinity[other]) >= least) {
                offer(person, other);
                least = best.isFull() ? Rank.leastWorth(best.least()) : -1;
            }
        }
        return best.toArray();
    }

    private void offer(int person, int other) {
        // Whose affinity alone ranks too low need not be asked about: nothing adds to it.
        if (best.mayEnter(Rank.of(floor.seed(), person, other, floor.atMost(person, affinity[other]), 0))
                && floor.allowed(person, other)) {
            double worth = floor.worth(person, other, affinity[other]);
            best.offer(Rank.of(floor.seed(), person, other, worth, floor.timesMet(person, other)));
        }
    }
}
