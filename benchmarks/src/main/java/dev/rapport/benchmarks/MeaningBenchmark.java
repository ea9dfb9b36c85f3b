package dev.rapport.benchmarks;

import dev.rapport.benchmarks.Labelled.Pair;
import dev.rapport.matching.meaning.EmbeddingClient.Model;
import dev.rapport.matching.meaning.Meaning;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How well words, synonyms and models of meaning tell what is about the same thing: into the page named. */
public final class MeaningBenchmark {
    /** Of a thousand pairs of strangers so many may be told to be alike. */
    private static final double ALARMS = 2;

    private static final String BY_MODEL = """
            | by | precision | recall | F1 | strangers told, of 1,000 | thresholds | a phrase | load |
            | --- | --- | --- | --- | --- | --- | --- | --- |
            """;
    private static final String BY_SECTION = """
            | pairs | number | words and synonyms: precision | recall | F1 | with meaning: precision | recall | F1 |
            | --- | --- | --- | --- | --- | --- | --- | --- |
            """;

    private final Labelled labelled = new Labelled();

    private MeaningBenchmark() {}

    /** @param args the page */
    public static void main(String[] args) throws IOException {
        MeaningBenchmark benchmark = new MeaningBenchmark();
        List<Judge> judges = Stream.of(Model.values())
                .map(model -> new Judge(model, benchmark.labelled.texts()))
                .toList();
        String models = BY_MODEL + benchmark.rows(judges);
        String sections = BY_SECTION + benchmark.sections(judges.get(Model.OF_THE_HOUSE.ordinal()));
        System.out.println(models + "\n" + sections);
        Page page = new Page(Path.of(args[0]));
        page.put("models", models);
        page.put("meaning", sections);
        System.exit(0);
    }

    private String rows(List<Judge> judges) {
        List<String> rows = new ArrayList<>();
        rows.add("| words and synonyms | " + Told.of(labelled.pairs(), labelled::byWords) + " | | | | |");
        for (Judge judge : judges) {
            String name = judge.model().name().toLowerCase(Locale.ROOT).replace('_', '-');
            String times = String.format(Locale.ROOT, "%.1f ms | %.0f ms |", judge.medianMillis(), judge.loadMillis());
            rows.add(row("+ " + name + ", any pair by its cosine", judge::cosine, pair -> true, times));
            rows.add(row("+ " + name + ", where no word is shared", judge::cosine, Pair::isForTheModel, "| |"));
            rows.add(row("+ " + name + ", and against its surroundings", judge::beyond, Pair::isForTheModel, "| |"));
        }
        Judge house = judges.get(Model.OF_THE_HOUSE.ordinal());
        for (Model second : List.of(Model.E5_SMALL, Model.MINILM)) {
            Judge other = judges.get(second.ordinal());
            rows.add(row(
                    "+ the mean of bge-small-en and "
                            + second.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    pair -> (house.beyond(pair) + other.beyond(pair)) / 2,
                    Pair::isForTheModel,
                    "| |"));
        }
        rows.add(String.format(
                Locale.ROOT,
                "| **Rapport** | %s | %.1f | %.3f | | |",
                Told.of(labelled.pairs(), pair -> labelled.byWords(pair) || told(house, pair)),
                alarms(pair -> told(house, pair)),
                Meaning.LEAST));
        return String.join("\n", rows);
    }

    /** Each half is told at the threshold chosen on the other. */
    private String row(String name, ToDoubleFunction<Pair> opinion, Predicate<Pair> asked, String times) {
        double[] thresholds = {threshold(1, opinion, asked), threshold(0, opinion, asked)};
        Predicate<Pair> told = pair -> asked.test(pair) && opinion.applyAsDouble(pair) > thresholds[pair.half()];
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.1f | %.3f, %.3f | %s",
                name,
                Told.of(labelled.pairs(), pair -> labelled.byWords(pair) || told.test(pair)),
                alarms(told),
                thresholds[0],
                thresholds[1],
                times);
    }

    private double threshold(int half, ToDoubleFunction<Pair> opinion, Predicate<Pair> asked) {
        List<Pair> strangers = labelled.strangers().stream()
                .filter(pair -> pair.half() == half)
                .toList();
        return strangers.stream()
                .filter(asked)
                .map(opinion::applyAsDouble)
                .sorted(Comparator.reverseOrder())
                .skip((long) (ALARMS / 1000 * strangers.size()))
                .findFirst()
                .orElseThrow();
    }

    private double alarms(Predicate<Pair> told) {
        return 1000.0
                * labelled.strangers().stream().filter(told).count()
                / labelled.strangers().size();
    }

    private static boolean told(Judge house, Pair pair) {
        return pair.isForTheModel() && house.understands(pair) && house.beyond(pair) >= Meaning.LEAST;
    }

    private String sections(Judge house) {
        return labelled.pairs().stream()
                .map(Pair::section)
                .distinct()
                .map(section -> section(section, house))
                .collect(Collectors.joining("\n"));
    }

    private String section(String section, Judge house) {
        List<Pair> pairs = labelled.pairs().stream()
                .filter(pair -> pair.section().equals(section))
                .toList();
        boolean related = pairs.stream().anyMatch(Pair::related);
        String counts = IntStream.of((int) pairs.stream().filter(Pair::related).count(), (int)
                        pairs.stream().filter(pair -> !pair.related()).count())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" and "));
        Predicate<Pair> both = pair -> labelled.byWords(pair) || told(house, pair);
        return related
                ? "| " + section + " | " + counts + " | " + Told.of(pairs, labelled::byWords) + " | "
                        + Told.of(pairs, both) + " |"
                : "| " + section + " | " + counts + " | told: "
                        + pairs.stream().filter(labelled::byWords).count() + " | | | told: "
                        + pairs.stream().filter(both).count() + " | | |";
    }
}
