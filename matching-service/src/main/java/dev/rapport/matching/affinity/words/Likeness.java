package dev.rapport.matching.affinity.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How closely phrases that are not the same mean the same, from 0 to 1: by the stems they share, so that "bookkeeping"
 * meets "bookkeeping for small studios", and where they share none by a thesaurus. A rare stem counts more than a common
 * one (inverse document frequency, K. Spärck Jones 1972). "French lessons" are nothing for who looks for "Swahili
 * lessons".
 */
public final class Likeness {
    /** The least part of the shorter phrase that must be shared for two phrases to be about the same thing. */
    private static final double ENOUGH = 0.6;

    private static final double WHOLE = 1 - 1e-9;
    /** Written out, for it is asked some hundred thousand times before a round. */
    private static final Comparator<Like> CLOSEST_FIRST = (one, other) -> {
        int byCloseness = Double.compare(other.closeness(), one.closeness());
        return byCloseness != 0 ? byCloseness : Integer.compare(one.phrase(), other.phrase());
    };

    private final Vocabulary vocabulary;
    private final double[] weights;
    private final double[] total;
    /** By the thesaurus, for each phrase in the order of the others' numbers. */
    private final Like[][] meant;

    /** @param stemCounts how many people use each stem, of {@code people} in all */
    private Likeness(Vocabulary vocabulary, int[] stemCounts, int people, Thesaurus thesaurus) {
        this.vocabulary = vocabulary;
        meant = meant(vocabulary.phrases(), thesaurus);
        weights = new double[stemCounts.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.log(1 + (double) people / Math.max(1, stemCounts[i]));
        }
        total = new double[vocabulary.size()];
        for (int p = 0; p < total.length; p++) {
            for (int stem : vocabulary.stems(p)) {
                total[p] += weights[stem];
            }
        }
    }

    /** By stems alone. */
    public static Likeness of(Vocabulary vocabulary, int[][] used) {
        return of(vocabulary, used, Thesaurus.NONE);
    }

    /** @param used the phrases each person uses, all lists together, each once */
    public static Likeness of(Vocabulary vocabulary, int[][] used, Thesaurus thesaurus) {
        int[] counts = new int[vocabulary.stemCount()];
        int[] lastSeen = new int[counts.length];
        for (int person = 0; person < used.length; person++) {
            for (int phrase : used[person]) {
                for (int stem : vocabulary.stems(phrase)) {
                    if (lastSeen[stem] != person + 1) {
                        lastSeen[stem] = person + 1;
                        counts[stem]++;
                    }
                }
            }
        }
        return new Likeness(vocabulary, counts, used.length, thesaurus);
    }

    /** A phrase that is like another, and how closely. */
    public record Like(int phrase, double closeness) {}

    /** 1 for the same phrase; otherwise above 0 only when most of the shorter phrase is shared, or both mean the same. */
    public double closeness(int a, int b) {
        return closeness(a, b, ENOUGH);
    }

    /** Above 0 only when one phrase is contained in the other, as "gardening" is in "urban gardening", or both mean the same. */
    public double containment(int a, int b) {
        return closeness(a, b, WHOLE);
    }

    /** For each phrase of {@code from} all phrases of {@code to} that are close to it, the closest first. */
    public Like[][] closest(int[] from, int[] to) {
        return lists(from, to, ENOUGH, true);
    }

    /** For each of the phrases the others that contain it, are contained in it or mean the same; never itself. */
    public Like[][] containing(int[] phrases) {
        return lists(phrases, phrases, WHOLE, false);
    }

    private Like[][] lists(int[] from, int[] to, double enough, boolean withItself) {
        Like[][] lists = new Like[vocabulary.size()][];
        Arrays.fill(lists, new Like[0]);
        int[][] stems = new int[to.length][];
        for (int i = 0; i < to.length; i++) {
            stems[i] = vocabulary.stems(to[i]);
        }
        Postings byStem = Postings.of(stems, vocabulary.stemCount());
        double[] shared = new double[to.length];
        boolean[] wanted = new boolean[vocabulary.size()];
        for (int b : to) {
            wanted[b] = true;
        }
        for (int a : from) {
            List<Like> near = near(a, to, byStem, shared, enough);
            for (Like like : meant[a]) {
                if (wanted[like.phrase()] && shared(a, like.phrase()) == 0) {
                    near.add(like);
                }
            }
            near.removeIf(like -> like.phrase() == a && !withItself);
            near.sort(CLOSEST_FIRST);
            lists[a] = near.toArray(Like[]::new);
        }
        return lists;
    }

    private List<Like> near(int a, int[] to, Postings byStem, double[] shared, double enough) {
        List<Integer> touched = new ArrayList<>();
        for (int stem : vocabulary.stems(a)) {
            for (int place = byStem.start(stem); place < byStem.end(stem); place++) {
                int i = byStem.at(place);
                if (shared[i] == 0) {
                    touched.add(i);
                }
                shared[i] += weights[stem];
            }
        }
        List<Like> near = new ArrayList<>();
        for (int i : touched) {
            double closeness = a == to[i] ? 1 : byStems(a, to[i], shared[i], enough);
            if (closeness > 0) {
                near.add(new Like(to[i], closeness));
            }
            shared[i] = 0;
        }
        return near;
    }

    private double closeness(int a, int b, double enough) {
        if (a == b) {
            return 1;
        }
        double shared = shared(a, b);
        return shared > 0 ? byStems(a, b, shared, enough) : byMeaning(a, b);
    }

    private double byStems(int a, int b, double shared, double enough) {
        double covered = shared / Math.min(total[a], total[b]);
        if (covered < enough || ofOtherLanguages(a, b)) {
            return 0;
        }
        return Math.min(1, covered * (0.5 + 0.5 * shared / Math.max(total[a], total[b])));
    }

    private boolean ofOtherLanguages(int a, int b) {
        int[] mine = vocabulary.languages(a);
        int[] yours = vocabulary.languages(b);
        return mine.length > 0
                && yours.length > 0
                && Arrays.stream(mine).noneMatch(language -> Arrays.binarySearch(yours, language) >= 0);
    }

    private double byMeaning(int a, int b) {
        int low = 0;
        int high = meant[a].length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Like like = meant[a][middle];
            if (like.phrase() == b) {
                return like.closeness();
            }
            if (like.phrase() < b) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return 0;
    }

    /** What is near is so both ways: told by one phrase after another, each hears of the others in their order. */
    private static Like[][] meant(Map<String, Integer> phrases, Thesaurus thesaurus) {
        List<String> told = thesaurus.phrases();
        int[] numbers = told.stream()
                .mapToInt(text -> phrases.getOrDefault(text, Vocabulary.NONE))
                .toArray();
        int[] places = new int[phrases.size()];
        Arrays.fill(places, Vocabulary.NONE);
        int[] counts = new int[phrases.size()];
        for (int place = 0; place < numbers.length; place++) {
            if (numbers[place] != Vocabulary.NONE) {
                places[numbers[place]] = place;
                counts[numbers[place]] = (int) Arrays.stream(thesaurus.near(place))
                        .filter(near -> numbers[near.phrase()] != Vocabulary.NONE)
                        .count();
            }
        }
        Like[][] meant = new Like[phrases.size()][];
        Arrays.setAll(meant, phrase -> new Like[counts[phrase]]);
        int[] heard = new int[meant.length];
        for (int phrase = 0; phrase < meant.length; phrase++) {
            if (places[phrase] == Vocabulary.NONE) {
                continue;
            }
            for (Thesaurus.Near near : thesaurus.near(places[phrase])) {
                int other = numbers[near.phrase()];
                if (other != Vocabulary.NONE) {
                    meant[other][heard[other]++] = new Like(phrase, near.closeness());
                }
            }
        }
        return meant;
    }

    private double shared(int a, int b) {
        int[] mine = vocabulary.stems(a);
        int[] yours = vocabulary.stems(b);
        double shared = 0;
        for (int i = 0, j = 0; i < mine.length && j < yours.length; ) {
            if (mine[i] == yours[j]) {
                shared += weights[mine[i]];
                i++;
                j++;
            } else if (mine[i] < yours[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }
}
