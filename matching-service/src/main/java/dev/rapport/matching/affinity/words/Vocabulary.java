package dev.rapport.matching.affinity.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The phrases a group of people use, each known by a number. Phrases of the same stems are one phrase: "History of art"
 * and "art history" get the same number.
 */
public final class Vocabulary {
    /** The number of a blank text. */
    public static final int NONE = -1;

    private final Map<String, Integer> byText = new HashMap<>();
    private final Map<String, Integer> byStems = new HashMap<>();
    private final Map<String, Integer> stemNumbers = new HashMap<>();
    private final List<int[]> stems = new ArrayList<>();
    private final List<int[]> languages = new ArrayList<>();

    /** The number of a text's phrase, {@link #NONE} when it is blank. */
    public int phrase(String text) {
        return byText.computeIfAbsent(text, this::read);
    }

    /** The phrases of several texts, sorted and each once. */
    public int[] phrases(List<String> texts) {
        return texts.stream()
                .mapToInt(this::phrase)
                .filter(p -> p != NONE)
                .sorted()
                .distinct()
                .toArray();
    }

    /** How many phrases there are: they are numbered from 0. */
    public int size() {
        return stems.size();
    }

    /** The numbers of a phrase's stems, sorted. */
    int[] stems(int phrase) {
        return stems.get(phrase);
    }

    /** Those of a phrase's stems that name a language, sorted. */
    int[] languages(int phrase) {
        return languages.get(phrase);
    }

    /** Each phrase by its stems as one text, as {@link Words#phrase} writes them. */
    Map<String, Integer> phrases() {
        return Collections.unmodifiableMap(byStems);
    }

    int stemCount() {
        return stemNumbers.size();
    }

    private int read(String text) {
        var words = Words.stems(text);
        if (words.isEmpty()) {
            return NONE;
        }
        return byStems.computeIfAbsent(String.join(" ", words), key -> {
            stems.add(numbers(words.stream()));
            languages.add(numbers(words.stream().filter(Languages::isName)));
            return stems.size() - 1;
        });
    }

    private int[] numbers(Stream<String> words) {
        return words.mapToInt(word -> stemNumbers.computeIfAbsent(word, w -> stemNumbers.size()))
                .sorted()
                .toArray();
    }
}
