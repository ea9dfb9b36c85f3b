package dev.rapport.session.report;

import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How much people have of something, to four places.
 *
 * @param mean of all of them
 * @param fifthPercentile what 95 of 100 have at least (nearest rank); of fewer than twenty it is the minimum
 * @param minimum the least anybody has
 */
record Spread(double mean, double fifthPercentile, double minimum) {
    private static final double FINE = 10_000;

    /** Null of nobody. */
    static @Nullable Spread of(Collection<? extends Number> values) {
        if (values.isEmpty()) {
            return null;
        }
        double[] sorted =
                values.stream().mapToDouble(Number::doubleValue).sorted().toArray();
        int low = Math.ceilDiv(sorted.length, 20) - 1;
        return new Spread(fine(Arrays.stream(sorted).average().orElseThrow()), fine(sorted[low]), fine(sorted[0]));
    }

    /** To four places. */
    static double fine(double value) {
        return Math.rint(value * FINE) / FINE;
    }
}
