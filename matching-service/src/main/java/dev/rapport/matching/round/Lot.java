package dev.rapport.matching.round;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has had of a session so far: the affinity of the rooms they were given, their own mean with the others in
 * it. In a timed round they have one, be it that the first was repaired, and to sit out is to have none; on an open floor
 * every room counts.
 *
 * @param earlier all before the last one, added up
 * @param times how many there were, the last one included
 * @param round of the last one
 * @param last its affinity, 0 to 1
 * @param outEarlier how often they sat out before the last one; null in one that was saved before that was kept
 * @param out whether they sat out in the last one; null as {@code outEarlier} is
 */
record Lot(
        double earlier,
        int times,
        int round,
        double last,
        @Nullable Integer outEarlier,
        @Nullable Boolean out) {
    static Lot first(int round, double affinity) {
        return new Lot(0, 1, round, affinity, 0, false);
    }

    static Lot none(int round) {
        return new Lot(0, 1, round, 0, 0, true);
    }

    /** And then another one. */
    Lot then(Lot next) {
        return new Lot(earlier + last, times + 1, next.round, next.last, timesOut(), next.out);
    }

    /** And then another one, or in its place where it is of the same round. */
    Lot thenOrInstead(Lot next) {
        return next.round == round ? new Lot(earlier, times, round, next.last, outEarlier, next.out) : then(next);
    }

    double mean() {
        return (earlier + last) / times;
    }

    /** How often they sat out. */
    int timesOut() {
        return Objects.requireNonNullElse(outEarlier, 0) + (Boolean.TRUE.equals(out) ? 1 : 0);
    }
}
