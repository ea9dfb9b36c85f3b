package dev.rapport.matching.round;

/**
 * What somebody has had: the affinity of the rooms they were given, their own mean with the others in it.
 *
 * @param sum of all of them
 * @param times how many there were, 1 at least
 * @param out how many of these times they sat out
 */
record Lot(double sum, int times, int out) {
    /** To sit out is to have none. */
    static final Lot NOTHING = new Lot(0, 1, 1);

    /** @param affinity 0 to 1 */
    static Lot once(double affinity) {
        return new Lot(affinity, 1, 0);
    }

    Lot and(Lot more) {
        return new Lot(sum + more.sum, times + more.times, out + more.out);
    }

    double mean() {
        return sum / times;
    }
}
