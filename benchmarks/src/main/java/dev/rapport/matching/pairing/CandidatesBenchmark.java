package dev.rapport.matching.pairing;

import dev.rapport.benchmarks.Measured;
import dev.rapport.benchmarks.Page;
import dev.rapport.benchmarks.Population;
import dev.rapport.events.RoundEvent.MatchingStyle;
import dev.rapport.events.RoundEvent.OddOneOut;
import dev.rapport.events.RoundEvent.PairingRules;
import dev.rapport.matching.affinity.Traits;
import dev.rapport.matching.pairing.PairingTask.Person;
import dev.rapport.matching.pairing.graph.Edges;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Measures how long it takes to find everybody's best partners, and how many of the true best are among them. */
public final class CandidatesBenchmark {
    private static final String HEADER = """
            | people | number | words read | candidates of all, from nothing | of one newcomer | recall of the 16 best | held |
            | --- | --- | --- | --- | --- | --- | --- |
            """;
    private static final int BEST = 16;

    /** Less than this is no difference: a step of the costs of pairs. */
    private static final double EQUAL = 1e-6;

    /** People whose best partners are looked for pair by pair. */
    private static final int SAMPLE = 200;

    private CandidatesBenchmark() {}

    /** @param args the page */
    public static void main(String[] args) throws IOException {
        List<String> rows = new ArrayList<>();
        for (Population population : Population.values()) {
            for (int size : new int[] {1_000, 10_000, 100_000}) {
                rows.add(row(population, size));
                System.out.println(rows.getLast());
            }
        }
        new Page(Path.of(args[0])).put("candidates", HEADER + String.join("\n", rows));
        System.exit(0);
    }

    private static String row(Population population, int size) {
        int times = size > 10_000 ? 1 : size > 1_000 ? 5 : 15;
        int warmUps = size > 10_000 ? 0 : 2 * times;
        PairingTask task = task(population.people(size, 1));
        Measured<Floor> floor = Measured.of(warmUps, times, () -> Floor.of(task));
        Costs costs = new Costs(size, 0);
        Measured<Candidates> all = Measured.of(warmUps, times, () -> Candidates.of(floor.value(), costs));
        Nearest nearest = new Nearest(floor.value(), BEST);
        int[] next = new int[1];
        Measured<long[]> one = Measured.of(500, 501, () -> nearest.of(next[0]++ % size));
        Edges edges = all.value().edges();
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %s | %s | %.0f µs | %.3f | %.1f MB |",
                population.title(),
                size,
                floor.time(),
                all.time(),
                1000 * one.medianMillis(),
                recall(floor.value(), edges),
                (double) edges.size() * (2 * Integer.BYTES + Double.BYTES) / (1 << 20));
    }

    /** Of the best partners by the score of each pair by itself, the share that is listed; others are as good when equal. */
    private static double recall(Floor floor, Edges edges) {
        Set<Long> listed = new HashSet<>();
        for (int i = 0; i < edges.size(); i++) {
            listed.add(key(edges.from(i), edges.to(i)));
        }
        int found = 0;
        for (int person = 0; person < SAMPLE; person++) {
            int one = person;
            double[] worth = IntStream.range(0, floor.size())
                    .mapToDouble(other -> floor.allowed(one, other) ? floor.worth(one, other) : -1)
                    .toArray();
            double last = DoubleStream.of(worth)
                            .sorted()
                            .skip(worth.length - BEST)
                            .min()
                            .orElseThrow()
                    - EQUAL;
            found += (int) IntStream.range(0, worth.length)
                    .filter(other -> worth[other] >= last && listed.contains(key(one, other)))
                    .limit(BEST)
                    .count();
        }
        return (double) found / (SAMPLE * BEST);
    }

    private static long key(int a, int b) {
        return (long) Math.min(a, b) << Integer.SIZE | Math.max(a, b);
    }

    private static PairingTask task(List<Traits> people) {
        return new PairingTask(
                1,
                new PairingRules(2, OddOneOut.TRIO, MatchingStyle.BALANCED),
                1,
                people.stream().map(one -> new Person(one, 0)).toList(),
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                List.of(),
                Set.of());
    }
}
