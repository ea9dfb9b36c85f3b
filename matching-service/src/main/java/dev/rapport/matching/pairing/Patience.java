package dev.rapport.matching.pairing;

import dev.rapport.matching.affinity.Scores;
import java.util.Arrays;

/**
 * On an open floor: who of the ready is paired now, and who waits on. Everybody begins choosy, wanting one of the best of
 * those here whom they have yet to meet and have something in common with, grows less so the longer they wait, and at
 * last takes the best who is free.
 * That a short wait is worth much, since it lets several gather to choose from: M. Akbarpour, S. Li and S. Oveis Gharan,
 * "Thickness and information in dynamic matching markets", Journal of Political Economy 2020.
 */
final class Patience {
    /** The share of the others whom somebody who has just begun to wait lets go by. */
    private static final double CHOOSIEST = 0.9;

    /** Among so many people choosiness is halved: where everybody meets everybody there is little to wait for. */
    private static final double FEW = 10;

    private final Floor floor;
    /** The least that a new partner must be worth to each of the ready. */
    private final double[] aspiration;

    private final boolean[] hasNew;

    private Patience(Floor floor) {
        this.floor = floor;
        aspiration = new double[floor.size()];
        hasNew = new boolean[floor.size()];
        Scores scores = floor.gathering().scores();
        double[] row = new double[floor.gathering().size()];
        double[] worth = new double[row.length];
        for (int person = 0; person < floor.size(); person++) {
            scores.of(person, row);
            int count = 0;
            for (int other = 0; other < row.length; other++) {
                if (floor.allowed(person, other) && floor.timesMet(person, other) == 0) {
                    hasNew[person] = true;
                    worth[count] = floor.worth(person, other, row[other]);
                    count += worth[count] > 0 ? 1 : 0;
                }
            }
            aspiration[person] = aspiration(Arrays.copyOf(worth, count), floor.waited(person));
        }
    }

    /** Pairs; those left over wait on. */
    static Seating seat(Floor floor) {
        Patience patience = new Patience(floor);
        return Pairs.seat(floor.where(patience::acceptable));
    }

    /**
     * Choosiness falls slowly at first: most of what waiting brings comes early.
     *
     * @param worth of all who have something in common
     */
    private static double aspiration(double[] worth, double waited) {
        if (waited >= 1 || worth.length == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        Arrays.sort(worth);
        double choosiest = CHOOSIEST * worth.length / (worth.length + FEW);
        return worth[(int) (choosiest * (1 - waited * waited) * worth.length)];
    }

    /**
     * Nobody meets again while anyone new to either of them is here, free or not, nor before both have waited: the others
     * may be between two rooms for a moment.
     */
    private boolean acceptable(int a, int b) {
        if (floor.timesMet(a, b) > 0) {
            return !hasNew[a] && !hasNew[b] && floor.waited(a) >= 1 && floor.waited(b) >= 1;
        }
        boolean atLast = Math.max(floor.waited(a), floor.waited(b)) >= 1;
        return atLast || floor.worth(a, b) >= Math.max(aspiration[a], aspiration[b]);
    }
}
