package dev.rapport.matching.affinity;

import dev.rapport.matching.affinity.words.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far people are like those whom others have liked before: tastes by number, quick to ask. */
public final class Tastes {
    /** What each likes and dislikes, phrases sorted; null for whoever has no taste yet. */
    private final int @Nullable [][] phrases;

    private final double[][] likings;
    /** What each is interested in or offers, phrases sorted. */
    private final int[][] told;

    /** @param tastes by attendee; of whoever is not in it nothing is known yet */
    public Tastes(List<Traits> people, Map<String, Taste> tastes) {
        Vocabulary vocabulary = new Vocabulary();
        phrases = new int[people.size()][];
        likings = new double[people.size()][];
        told = new int[people.size()][];
        for (int person = 0; person < people.size(); person++) {
            Taste taste = tastes.getOrDefault(people.get(person).attendeeId(), Taste.NONE);
            if (!taste.words().isEmpty()) {
                keep(person, taste, vocabulary);
            }
        }
        for (int person = 0; vocabulary.size() > 0 && person < people.size(); person++) {
            Traits traits = people.get(person);
            told[person] = vocabulary.phrases(Stream.concat(traits.interests().stream(), traits.offers().stream())
                    .toList());
        }
    }

    private void keep(int person, Taste taste, Vocabulary vocabulary) {
        TreeMap<Integer, Double> byPhrase = new TreeMap<>();
        taste.words().forEach((word, liking) -> byPhrase.merge(vocabulary.phrase(word), liking, Double::sum));
        byPhrase.remove(Vocabulary.NONE);
        phrases[person] = byPhrase.keySet().stream().mapToInt(Integer::intValue).toArray();
        likings[person] =
                byPhrase.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Whether anything is known of what somebody likes. */
    public boolean has(int person) {
        return phrases[person] != null;
    }

    /**
     * How far somebody is to another one's taste, above -1 and below 1: each word that both have counts less the more
     * there are, {@code s / (1 + |s|)}; 0 where there is none, or no taste.
     */
    public double of(int person, int other) {
        int[] mine = phrases[person];
        if (mine == null) {
            return 0;
        }
        int[] theirs = told[other];
        double sum = 0;
        for (int i = 0, j = 0; i < mine.length && j < theirs.length; ) {
            if (mine[i] == theirs[j]) {
                sum += likings[person][i++];
                j++;
            } else if (mine[i] < theirs[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum / (1 + Math.abs(sum));
    }
}
