package dev.rapport.matching.pairing;

import dev.rapport.matching.affinity.Scores;

/** Looks for the best partners of one person after another. Not for several threads at once. */
final class Nearest {
    private final Floor floor;
    private final Scores scores;
    private final BestFew best;
    /** Whose affinity is below that of the last of the best is none of them. */
    private double least;

    /** @param many how many partners are looked for */
    Nearest(Floor floor, int many) {
        this.floor = floor;
        scores = floor.gathering().scores();
        best = new BestFew(many);
    }

    /** The {@link Rank}s of the best partners, in no order. */
    long[] of(int person) {
        best.clear();
        least = -1;
        scores.of(person, (from, count, affinity) -> {
            int end = Math.min(count, floor.size() - from);
            for (int i = 0; i < end; i++) {
                if (floor.atMost(person, affinity[i]) >= least) {
                    offer(person, from + i, affinity[i]);
                }
            }
        });
        return best.toArray();
    }

    private void offer(int person, int other, double affinity) {
        // Whose affinity alone ranks too low need not be asked about: nothing adds to it.
        if (best.mayEnter(Rank.of(floor.seed(), person, other, floor.atMost(person, affinity), 0))
                && floor.allowed(person, other)) {
            double worth = floor.worth(person, other, affinity);
            best.offer(Rank.of(floor.seed(), person, other, worth, floor.timesMet(person, other)));
            least = best.isFull() ? Rank.leastWorth(best.least()) : -1;
        }
    }
}
