package dev.rapport.matching.affinity;

import dev.rapport.matching.affinity.words.Languages;
import dev.rapport.matching.affinity.words.Likeness;
import dev.rapport.matching.affinity.words.Likeness.Like;
import dev.rapport.matching.affinity.words.Postings;
import dev.rapport.matching.affinity.words.Thesaurus;
import dev.rapport.matching.affinity.words.Vocabulary;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The people who are together now, numbered in the order given, with their words counted: what is rare is rare among
 * them. Immutable; may be read by several threads, each with its own {@link #scores()}.
 */
public final class Gathering {
    final List<Traits> people;
    final Weights weights;
    final Vocabulary vocabulary = new Vocabulary();
    final int[][] interests;
    final int[][] offers;
    final int[][] seeks;
    final int[][] languages;
    final List<String> languageCodes;
    final Prices prices;
    final Postings interested;
    final Postings offering;
    final Postings seeking;
    final Postings speaking;
    final Likeness likeness;
    /** For every interest the wider and the narrower ones, and others that mean the same. */
    final Like[][] nearInterests;
    /** For every seek the offers that serve it, and the other way round; the closest first. */
    final Like[][] offersFor;

    final Like[][] seeksFor;
    private final double[] rarity;

    private Gathering(List<Traits> people, Weights weights, Thesaurus thesaurus) {
        this.people = List.copyOf(people);
        this.weights = weights;
        prices = new Prices(people);
        interests = phrases(Traits::interests);
        offers = phrases(Traits::offers);
        seeks = phrases(Traits::seeks);
        Map<String, Integer> codes = new LinkedHashMap<>();
        // Many speak the same and then share one array, which is quicker to read and to compare.
        Map<List<String>, int[]> spoken = new HashMap<>();
        languages = people.stream()
                .map(one -> spoken.computeIfAbsent(
                        one.languages(),
                        names -> Languages.read(names).stream()
                                .mapToInt(code -> codes.computeIfAbsent(code, c -> codes.size()))
                                .sorted()
                                .toArray()))
                .toArray(int[][]::new);
        languageCodes = List.copyOf(codes.keySet());
        interested = Postings.of(interests, vocabulary.size());
        offering = Postings.of(offers, vocabulary.size());
        seeking = Postings.of(seeks, vocabulary.size());
        speaking = Postings.of(languages, codes.size());
        likeness = Likeness.of(vocabulary, everything(), thesaurus);
        nearInterests = likeness.containing(used(interested));
        offersFor = likeness.closest(used(seeking), used(offering));
        seeksFor = likeness.closest(used(offering), used(seeking));
        rarity = rarity();
    }

    /** Words alone say what is about the same thing. */
    public static Gathering of(List<Traits> people, Weights weights) {
        return of(people, weights, Thesaurus.NONE);
    }

    public static Gathering of(List<Traits> people, Weights weights, Thesaurus thesaurus) {
        return new Gathering(people, weights, thesaurus);
    }

    public int size() {
        return people.size();
    }

    public Traits traits(int person) {
        return people.get(person);
    }

    /** How well two people go together. */
    public Affinity affinity(int a, int b) {
        return Affinity.of(Links.between(this, a, b), a, weights);
    }

    /** For scoring one against all, much faster than pair by pair. */
    public Scores scores() {
        return new Scores(this);
    }

    /** Whether two people can talk: they share a language, or one of them did not say. */
    public boolean understand(int a, int b) {
        int[] mine = languages[a];
        int[] yours = languages[b];
        if (mine == yours || mine.length == 0 || yours.length == 0) {
            return true;
        }
        for (int i = 0, j = 0; i < mine.length && j < yours.length; ) {
            if (mine[i] == yours[j]) {
                return true;
            }
            if (mine[i] < yours[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }

    /**
     * How rare an interest is here: 1 when only two share it, towards 0 the more people do (inverse document frequency,
     * K. Spärck Jones 1972, scaled).
     */
    double rarity(int phrase) {
        return rarity[phrase];
    }

    private double[] rarity() {
        double[] rarity = new double[vocabulary.size()];
        double rarest = Math.log(1 + size() / 2.0);
        for (int p = 0; p < rarity.length; p++) {
            int count = Math.max(2, interested.count(p));
            rarity[p] = Math.min(1, Math.log(1 + (double) size() / count) / rarest);
        }
        return rarity;
    }

    private int[][] phrases(Function<Traits, List<String>> list) {
        return people.stream().map(list).map(vocabulary::phrases).toArray(int[][]::new);
    }

    private int[][] everything() {
        return IntStream.range(0, size())
                .mapToObj(i -> Stream.of(interests[i], offers[i], seeks[i])
                        .flatMapToInt(IntStream::of)
                        .distinct()
                        .toArray())
                .toArray(int[][]::new);
    }

    private int[] used(Postings postings) {
        return IntStream.range(0, vocabulary.size())
                .filter(p -> postings.count(p) > 0)
                .toArray();
    }
}
