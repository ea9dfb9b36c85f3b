package dev.rapport.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.matching.affinity.words.Likeness;
import dev.rapport.matching.affinity.words.Vocabulary;
import dev.rapport.matching.affinity.words.Words;
import dev.rapport.matching.meaning.NearPhrases;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/** Pairs of what people write, judged by hand, in two halves; and pairs of strangers, from different lines of a half. */
final class Labelled {
    private static final int STRANGERS_A_LINE = 80;

    private final List<Pair> pairs;
    private final List<Pair> strangers = new ArrayList<>();
    private final Vocabulary vocabulary = new Vocabulary();
    private final Likeness words;

    /** @param half 0 or 1 */
    record Pair(String section, boolean related, String one, String other, int half) {
        Stream<String> texts() {
            return Stream.of(one, other);
        }

        /** Whether it is for a model to say how near the two are. */
        boolean isForTheModel() {
            return NearPhrases.areForTheModel(Words.phrase(one), Words.phrase(other));
        }
    }

    Labelled() {
        pairs = read();
        words = Likeness.of(
                vocabulary,
                texts().stream()
                        .map(text -> new int[] {vocabulary.phrase(text)})
                        .toArray(int[][]::new));
        Random random = new Random(2);
        for (Pair pair : pairs) {
            List<Pair> others = pairs.stream()
                    .filter(other -> other.half == pair.half && other != pair)
                    .toList();
            for (int i = 0; i < STRANGERS_A_LINE; i++) {
                Pair other = others.get(random.nextInt(others.size()));
                Pair strangers = new Pair("", false, pair.one, other.other, pair.half);
                if (!byWords(strangers)) {
                    this.strangers.add(strangers);
                }
            }
        }
    }

    List<Pair> pairs() {
        return pairs;
    }

    /** Of a few of them a person would say that they are related after all. */
    List<Pair> strangers() {
        return strangers;
    }

    List<String> texts() {
        return pairs.stream().flatMap(Pair::texts).distinct().toList();
    }

    /** Whether words and synonyms join the two. */
    boolean byWords(Pair pair) {
        return words.closeness(vocabulary.phrase(pair.one), vocabulary.phrase(pair.other)) > 0;
    }

    private static List<Pair> read() {
        try (InputStream file = Labelled.class.getResourceAsStream("/meaning/pairs.txt")) {
            List<Pair> pairs = new ArrayList<>();
            Map<String, Integer> seen = new HashMap<>();
            String section = "";
            for (String line : new String(Objects.requireNonNull(file).readAllBytes(), UTF_8).split("\n")) {
                if (line.startsWith("[")) {
                    section = line.substring(1, line.length() - 1);
                } else if (line.startsWith("+ ") || line.startsWith("- ")) {
                    String[] parts = line.split("\\|");
                    int half = seen.merge(section + line.charAt(0), 1, Integer::sum) % 2;
                    pairs.add(new Pair(section, line.startsWith("+"), parts[1].strip(), parts[2].strip(), half));
                }
            }
            return pairs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
