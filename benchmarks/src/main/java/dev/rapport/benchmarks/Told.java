package dev.rapport.benchmarks;

import dev.rapport.benchmarks.Labelled.Pair;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** How often it is right to say that two are related, and how many of those who are are found. */
record Told(double precision, double recall) {

    static Told of(List<Pair> pairs, Predicate<Pair> told) {
        double right = pairs.stream().filter(told).filter(Pair::related).count();
        return new Told(
                right / Math.max(1, pairs.stream().filter(told).count()),
                right / Math.max(1, pairs.stream().filter(Pair::related).count()));
    }

    double f1() {
        return 2 * precision * recall / (precision + recall);
    }

    /** Three cells of a table. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f | %.3f | %.3f", precision, recall, f1());
    }
}
