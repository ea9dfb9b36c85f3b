package dev.rapport.matching.meaning;

import dev.rapport.matching.affinity.words.Languages;
import dev.rapport.matching.affinity.words.Thesaurus;
import dev.rapport.matching.affinity.words.Thesaurus.Near;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Phrases and which of them mean nearly the same, found when a phrase is added, so that asking costs no comparison. Keeps
 * those last asked for, up to a number. A phrase that shares a stem with another is left to the words: where they decide
 * that "dog training" is not "sales training", no model knows better. So is one that names a language: to a model French
 * and German are nearly the same. May be used by several threads.
 */
public final class NearPhrases {
    private final int most;
    /** In the order in which they were last asked for. */
    private final LinkedHashMap<String, Known> known = new LinkedHashMap<>(1024, 0.75f, true);

    /** @param most how many phrases are kept; each takes about half a kilobyte */
    NearPhrases(int most) {
        this.most = most;
    }

    /** A phrase with its stems, what it means and those near to it. */
    private record Known(String phrase, Set<String> stems, Meaning meaning, Map<Known, Near> near) {
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return phrase.hashCode();
        }
    }

    synchronized boolean knows(String phrase) {
        return known.containsKey(phrase);
    }

    /** Compares a phrase with all that are known. */
    synchronized void add(String phrase, Meaning meaning) {
        Known added = new Known(phrase, stems(phrase), meaning, new HashMap<>());
        if (known.putIfAbsent(phrase, added) != null) {
            return;
        }
        for (Known other : known.values()) {
            double closeness = meaning.closeness(other.meaning);
            if (closeness > 0 && other != added && areForTheModel(added.stems, other.stems)) {
                added.near.put(other, new Near(other.phrase, closeness));
                other.near.put(added, new Near(phrase, closeness));
            }
        }
        if (known.size() > most) {
            Known eldest = known.pollFirstEntry().getValue();
            eldest.near.keySet().forEach(other -> other.near.remove(eldest));
        }
    }

    /** What is known of some phrases, among themselves. */
    synchronized Thesaurus among(Collection<String> phrases) {
        List<Known> asked = new ArrayList<>(phrases.size());
        Set<String> wanted = new HashSet<>(phrases);
        for (String phrase : wanted) {
            Known one = known.get(phrase);
            if (one != null && !one.near.isEmpty()) {
                asked.add(one);
            }
        }
        Map<String, List<Near>> among = new HashMap<>();
        for (Known one : asked) {
            List<Near> near = one.near.values().stream()
                    .filter(other -> wanted.contains(other.phrase()))
                    .toList();
            if (!near.isEmpty()) {
                among.put(one.phrase, near);
            }
        }
        return Thesaurus.of(among);
    }

    /** Whether it is for the model to say how near two phrases are, and not for their words. */
    public static boolean areForTheModel(String phrase, String other) {
        return areForTheModel(stems(phrase), stems(other));
    }

    private static boolean areForTheModel(Set<String> one, Set<String> other) {
        return one.stream().noneMatch(other::contains)
                && one.stream().noneMatch(Languages::isName)
                && other.stream().noneMatch(Languages::isName);
    }

    private static Set<String> stems(String phrase) {
        return Set.copyOf(Arrays.asList(phrase.split(" ")));
    }
}
