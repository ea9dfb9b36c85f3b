package dev.rapport.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Measures the pairing engine beside its alternatives and puts the figures into the page on it. */
public final class PairingBenchmark {
    /**
     * A table of the page.
     *
     * @param place the comment it stands behind
     * @param head the titles of its columns
     */
    private record Table(String place, List<String> head, Supplier<Stream<String>> rows) {
        String text() {
            return Stream.concat(
                            Stream.of(
                                    row(head),
                                    row(head.stream().map(title -> "---").toList())),
                            rows.get().peek(System.out::println))
                    .collect(Collectors.joining("\n"));
        }

        private static String row(List<String> cells) {
            return "| " + String.join(" | ", cells) + " |";
        }
    }

    private static final List<Table> TABLES = List.of(
            new Table(
                    "matching",
                    List.of(
                            "people",
                            "number",
                            "pairs listed",
                            "matched by",
                            "share of what is proven possible",
                            "alone",
                            "time"),
                    () -> ofEach(population -> Stream.of(
                                    new int[] {200, 200}, new int[] {1_000, 32}, new int[] {10_000, 32}, new int[] {
                                        100_000, 20
                                    })
                            .flatMap(size -> Matching.rows(population, size[0], size[1]).stream()))),
            new Table(
                    "ten rounds",
                    List.of(
                            "people",
                            "number",
                            "share of the optimum, mean of ten rounds",
                            "least",
                            "met again",
                            "left over"),
                    () -> ofEach(population -> Stream.of(200, 1_000).map(size -> TenRounds.row(population, size)))),
            new Table(
                    "one round",
                    List.of("people", "number", "paired by", "share of the optimum", "time"),
                    () -> ofEach(population -> Stream.of(200, 1_000, 2_000, 10_000)
                            .flatMap(size -> new OneRound().rows(population, size).stream()))),
            new Table(
                    "many rounds",
                    List.of(
                            "people",
                            "rounds",
                            "Rapport",
                            "best of each round",
                            "random",
                            "affinity",
                            "worst off",
                            "worst off at random"),
                    () -> Stream.of(new int[] {12, 11}, new int[] {20, 19}, new int[] {30, 20}, new int[] {50, 10})
                            .map(size -> new ManyRounds().row(size[0], size[1]))),
            new Table(
                    "all rounds",
                    List.of(
                            "people",
                            "number",
                            "rounds",
                            "paired by",
                            "share of what is proven possible",
                            "affinity",
                            "5th percentile",
                            "least",
                            "places without somebody new"),
                    // Among twenty drawn people some have fewer than nineteen to talk with.
                    () -> Stream.of(
                                    AllRounds.rows(Population.DEMO, 20, 19),
                                    AllRounds.rows(Population.DEMO, 50, 10),
                                    AllRounds.rows(Population.DEMO, 200, 10),
                                    AllRounds.rows(Population.DRAWN, 50, 10),
                                    AllRounds.rows(Population.DRAWN, 200, 10))
                            .flatMap(List::stream)),
            new Table(
                    "open floor",
                    List.of(
                            "people",
                            "number",
                            "paired by",
                            "affinity",
                            "ratio",
                            "median wait",
                            "1 of 20 waits",
                            "met before",
                            "talks"),
                    () -> ofEach(population -> Stream.of(20, 200, 2_000)
                            .flatMap(size -> OpenFloorTable.rows(population, size).stream()))));

    private PairingBenchmark() {}

    /** @param args the page, then the places of the tables to make anew; all where none is named */
    public static void main(String[] args) throws IOException {
        Page page = new Page(Path.of(args[0]));
        List<String> asked = Arrays.asList(args).subList(1, args.length);
        for (Table table : TABLES) {
            if (asked.isEmpty() || asked.contains(table.place())) {
                page.put(table.place(), table.text());
            }
        }
        System.exit(0);
    }

    private static Stream<String> ofEach(Function<Population, Stream<String>> rows) {
        return Stream.of(Population.values()).flatMap(rows);
    }
}
