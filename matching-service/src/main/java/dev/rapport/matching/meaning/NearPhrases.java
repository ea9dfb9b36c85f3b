package dev.rapport.matching.meaning;

import dev.rapport.matching.affinity.words.Languages;
import dev.rapport.matching.affinity.words.Thesaurus;
import dev.rapport.matching.affinity.words.Thesaurus.Near;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * Phrases and which of them mean nearly the same, found when a phrase is added, so that asking costs no comparison. Keeps
 * those last asked for, up to a number. A phrase that shares a stem with another is left to the words: where they decide
 * that "dog training" is not "sales training", no model knows better. So is one that names a language: to a model French
 * and German are nearly the same. May be used by several threads.
 */
public final class NearPhrases {
    private static final int UNASKED = -1;

    private final int most;
    /** In the order in which they were last asked for. */
    private final LinkedHashMap<String, Known> known = new LinkedHashMap<>(1024, 0.75f, true);

    /** @param most how many phrases are kept; each takes about half a kilobyte */
    NearPhrases(int most) {
        this.most = most;
    }

    /** A phrase with its stems, what it means and those near to it. */
    private static final class Known {
        final String phrase;
        final Set<String> stems;
        final Meaning meaning;
        final List<Closeness> near = new ArrayList<>();
        /** Its number in the answer that is being given, or {@link #UNASKED}. */
        int number = UNASKED;

        Known(String phrase, Meaning meaning) {
            this.phrase = phrase;
            this.stems = stems(phrase);
            this.meaning = meaning;
        }
    }

    private record Closeness(Known other, double closeness) {}

    synchronized boolean knows(String phrase) {
        return known.containsKey(phrase);
    }

    /** Compares a phrase with all that are known. */
    synchronized void add(String phrase, Meaning meaning) {
        Known added = new Known(phrase, meaning);
        if (known.putIfAbsent(phrase, added) != null) {
            return;
        }
        for (Known other : known.values()) {
            double closeness = meaning.closeness(other.meaning);
            if (closeness > 0 && other != added && areForTheModel(added.stems, other.stems)) {
                added.near.add(new Closeness(other, closeness));
                other.near.add(new Closeness(added, closeness));
            }
        }
        if (known.size() > most) {
            Known eldest = known.pollFirstEntry().getValue();
            eldest.near.forEach(close -> close.other.near.removeIf(back -> back.other == eldest));
        }
    }

    /** What is known of some phrases, among themselves. */
    synchronized Thesaurus among(Set<String> phrases) {
        List<Known> asked = new ArrayList<>(phrases.size());
        for (String phrase : phrases) {
            Known one = known.get(phrase);
            if (one != null && !one.near.isEmpty()) {
                one.number = asked.size();
                asked.add(one);
            }
        }
        Near[][] near = asked.stream()
                .map(one -> one.near.stream()
                        .filter(close -> close.other.number != UNASKED)
                        .map(close -> new Near(close.other.number, close.closeness))
                        .toArray(Near[]::new))
                .toArray(Near[][]::new);
        asked.forEach(one -> one.number = UNASKED);
        return Thesaurus.of(asked.stream().map(one -> one.phrase).toList(), near);
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
