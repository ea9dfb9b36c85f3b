package dev.rapport.matching.round;

/**
 * What somebody has had of a session so far: the affinity of the rooms they were given, their own mean with the others in
 * it. In a timed round they have one, be it that the first was repaired, and to sit out is to have none; on an open floor
 * every room counts.
 *
 * @param earlier all before the last one, added up
 * @param times how many there were, the last one included
 * @param round of the last one
 * @param last its affinity, 0 to 1
 */
record Lot(double earlier, int times, int round, double last) {
    static Lot first(int round, double affinity) {
        return new Lot(0, 1, round, affinity);
    }

    /** And then another one. */
    Lot then(Lot next) {
        return new Lot(earlier + last, times + 1, next.round, next.last);
    }

    /** And then another one, or in its place where it is of the same round. */
    Lot thenOrInstead(Lot next) {
        return next.round == round ? new Lot(earlier, times, round, next.last) : then(next);
    }

    double mean() {
        return (earlier + last) / times;
    }
}
