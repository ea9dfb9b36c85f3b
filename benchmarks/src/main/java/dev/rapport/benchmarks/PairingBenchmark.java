package dev.rapport.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
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
        Path page = Path.of(args[0]);
        String text = Files.readString(page);
        text = replaced(text, "one round", ONE_ROUND + first);
        text = replaced(text, "many rounds", MANY_ROUNDS + many);
        Files.writeString(page, text);
        System.exit(0);
    }

    /** The page with another table between a comment that names it and the next that says end. */
    static String replaced(String page, String name, String table) {
        String begin = "<!-- " + name + " -->\n";
        int from = page.indexOf(begin);
        int to = page.indexOf("\n<!-- end -->", from);
        if (from < 0 || to < 0) {
            throw new IllegalArgumentException("The page has no place for " + name);
        }
        return page.substring(0, from + begin.length()) + table + page.substring(to);
    }
}
