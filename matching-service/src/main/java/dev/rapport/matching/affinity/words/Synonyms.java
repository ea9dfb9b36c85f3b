package dev.rapport.matching.affinity.words;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Names for one and the same thing: "ML" is read as "machine learning", "Buchhaltung" as "bookkeeping". Where several
 * names begin at a word, the longest counts.
 */
final class Synonyms {
    private static final String FILE = "/meaning/synonyms.txt";
    private static final char FIRST_IDEOGRAPH = '\u2e80';

    /** What stands for each name, by the stems of its words. */
    private final Map<List<String>, List<String>> names = new HashMap<>();

    /** How many words the longest name has that begins with a stem: most words begin none. */
    private final Map<String, Integer> longest = new HashMap<>();

    private Synonyms() {}

    /** Loaded when first needed, and once. */
    static Synonyms ofTheHouse() {
        return Loaded.SYNONYMS;
    }

    private static final class Loaded {
        static final Synonyms SYNONYMS = load();

        private static Synonyms load() {
            InputStream file = Objects.requireNonNull(Synonyms.class.getResourceAsStream(FILE), FILE);
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
                return read(lines.lines().toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * @param lines a group each, its names separated by commas, the first of which the others are read as; "#" begins a
     *     comment
     * @throws IllegalArgumentException names the line where a group has fewer than two names, or a name is blank or stands
     *     there already
     */
    static Synonyms read(List<String> lines) {
        Synonyms synonyms = new Synonyms();
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                synonyms.add(line);
            }
        }
        return synonyms;
    }

    private void add(String line) {
        List<List<String>> group =
                Arrays.stream(line.split(",", -1)).map(Words::split).toList();
        if (group.size() < 2) {
            throw new IllegalArgumentException("A group needs two names: " + line);
        }
        for (List<String> name : group) {
            List<String> stems = name.stream().map(Words::stem).toList();
            if (name.isEmpty()) {
                throw new IllegalArgumentException("A name is missing: " + line);
            }
            if (names.put(stems, group.getFirst()) != null) {
                throw new IllegalArgumentException(String.join(" ", name) + " stands there already: " + line);
            }
            longest.merge(stems.getFirst(), stems.size(), Math::max);
        }
    }

    /** The first names of all groups. */
    List<String> subjects() {
        return names.values().stream()
                .map(words -> String.join(" ", words))
                .distinct()
                .sorted()
                .toList();
    }

    /** The words with every name that is known in the words of the first of its group. */
    List<String> replace(List<String> words) {
        List<String> whole = new ArrayList<>(words.size());
        List<String> stems = new ArrayList<>(words.size());
        for (String word : words) {
            cut(word, whole);
        }
        for (String word : whole) {
            stems.add(Words.stem(word));
        }
        List<String> replaced = new ArrayList<>();
        int from = 0;
        while (from < whole.size()) {
            int to = endOfName(stems, from);
            if (to == from) {
                replaced.add(whole.get(from));
                from++;
            } else {
                replaced.addAll(names.get(stems.subList(from, to)));
                from = to;
            }
        }
        return replaced;
    }

    private int endOfName(List<String> stems, int from) {
        int to = Math.min(stems.size(), from + longest.getOrDefault(stems.get(from), 0));
        while (to > from && !names.containsKey(stems.subList(from, to))) {
            to--;
        }
        return to;
    }

    /** Chinese is written without spaces: the longest names found from the left are words, and what lies between them. */
    private void cut(String word, List<String> into) {
        if (word.charAt(0) < FIRST_IDEOGRAPH && word.charAt(word.length() - 1) < FIRST_IDEOGRAPH
                || names.containsKey(List.of(word))) {
            into.add(word);
            return;
        }
        int begun = 0;
        int from = 0;
        while (from < word.length()) {
            int to = word.length();
            while (to > from && !names.containsKey(List.of(word.substring(from, to)))) {
                to--;
            }
            if (to > from) {
                if (from > begun) {
                    into.add(word.substring(begun, from));
                }
                into.add(word.substring(from, to));
                begun = to;
            }
            from = Math.max(to, from + 1);
        }
        if (begun < word.length()) {
            into.add(word.substring(begun));
        }
    }
}
