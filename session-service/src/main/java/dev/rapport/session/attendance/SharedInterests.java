package dev.rapport.session.attendance;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What several of those who come like. What only one of them does would tell who it is. */
final class SharedInterests {
    private static final int FEWEST = 2;
    private static final int MOST = 12;

    private SharedInterests() {}

    /** @param people how many like it */
    record Interest(String word, int people) {}

    /**
     * The most shared first; words are the same whatever their case.
     *
     * @param interests of each person, who names nothing twice
     */
    static List<Interest> of(List<List<String>> interests) {
        Map<String, Interest> counted = new LinkedHashMap<>();
        interests.stream()
                .flatMap(List::stream)
                .forEach(word -> counted.merge(
                        word.toLowerCase(Locale.ROOT),
                        new Interest(word, 1),
                        (known, one) -> new Interest(known.word(), known.people() + 1)));
        return counted.values().stream()
                .filter(interest -> interest.people() >= FEWEST)
                .sorted(Comparator.comparingInt(Interest::people).reversed().thenComparing(Interest::word))
                .limit(MOST)
                .toList();
    }
}
