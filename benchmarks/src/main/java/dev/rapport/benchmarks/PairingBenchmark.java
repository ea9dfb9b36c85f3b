package dev.rapport.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Measures the pairing engine beside its alternatives and puts the figures into the page on it. */
public final class PairingBenchmark {
    private static final String ONE_ROUND = """
            | people | number | paired by | share of the optimum | time |
            | --- | --- | --- | --- | --- |
            """;
    private static final String MANY_ROUNDS = """
            | people | rounds | Rapport | best of each round | random | affinity | worst off | worst off at random |
            | --- | --- | --- | --- | --- | --- | --- | --- |
            """;

    private PairingBenchmark() {}

    /** @param args the page */
    public static void main(String[] args) throws IOException {
        OneRound oneRound = new OneRound();
        String first = Stream.of(Population.values())
                .flatMap(population -> IntStream.of(200, 1_000, 2_000, 10_000)
                        .boxed()
                        .flatMap(size -> oneRound.rows(population, size).stream())
                        .peek(System.out::println))
                .collect(Collectors.joining("\n"));
        ManyRounds manyRounds = new ManyRounds();
        String many = Stream.of(new int[] {12, 11}, new int[] {20, 19}, new int[] {30, 20}, new int[] {50, 10})
                .map(size -> manyRounds.row(size[0], size[1]))
                .peek(System.out::println)
                .collect(Collectors.joining("\n"));
        Page page = new Page(Path.of(args[0]));
        page.put("one round", ONE_ROUND + first);
        page.put("many rounds", MANY_ROUNDS + many);
        System.exit(0);
    }
}
