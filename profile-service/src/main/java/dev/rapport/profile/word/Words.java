package dev.rapport.profile.word;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words by how many people use them. What only one has written is nobody else's to read here. */
final class Words {
    private static final int FEWEST = 2;

    private Words() {}

    /** @param people how many use it */
    record Word(String word, int people) {}

    /**
     * The words that begin so, whatever their case, most used first, in the spelling that was met first.
     *
     * @param lists one of each person, which names nothing twice
     */
    static List<Word> beginning(String beginning, List<List<String>> lists, int most) {
        String wanted = beginning.toLowerCase(Locale.ROOT);
        Map<String, Word> counted = new LinkedHashMap<>();
        lists.stream()
                .flatMap(List::stream)
                .filter(word -> word.toLowerCase(Locale.ROOT).startsWith(wanted))
                .forEach(word -> counted.merge(
                        word.toLowerCase(Locale.ROOT),
                        new Word(word, 1),
                        (known, one) -> new Word(known.word(), known.people() + 1)));
        return counted.values().stream()
                .filter(word -> word.people() >= FEWEST)
                .sorted(Comparator.comparingInt(Word::people).reversed().thenComparing(Word::word))
                .limit(most)
                .toList();
    }
}
