package dev.rapport.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Something done several times.
 *
 * @param value what came out of it the last time
 * @param medianMillis of all but the first times, which warm up
 */
public record Measured<T>(T value, double medianMillis) {

    public static <T> Measured<T> of(int warmUps, int times, Supplier<T> work) {
        T value = null;
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < warmUps + times; i++) {
            long before = System.nanoTime();
            value = work.get();
            if (i >= warmUps) {
                millis.add((System.nanoTime() - before) / 1e6);
            }
        }
        return new Measured<>(value, millis.stream().sorted().toList().get(times / 2));
    }

    static <T, R> Measured<R> map(Measured<T> measured, Function<T, R> part) {
        return new Measured<>(part.apply(measured.value), measured.medianMillis);
    }

    public String time() {
        return medianMillis >= 1000
                ? String.format(Locale.ROOT, "%.1f s", medianMillis / 1000)
                : String.format(Locale.ROOT, medianMillis >= 10 ? "%.0f ms" : "%.1f ms", medianMillis);
    }
}
