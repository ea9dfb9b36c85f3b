package dev.rapport.matching.affinity.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.matching.Crowd;
import dev.rapport.matching.affinity.words.Likeness.Like;
import dev.rapport.matching.affinity.words.Thesaurus.Near;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private final Vocabulary vocabulary = new Vocabulary();

    @Test
    void isWholeForTheSamePhraseAndNoneForOthers() {
        Likeness likeness = of("urban gardening", "Urban Gardening", "chess");

        assertThat(likeness.closeness(phrase("urban gardening"), phrase("Urban Gardening")))
                .isEqualTo(1);
        assertThat(likeness.closeness(phrase("urban gardening"), phrase("chess")))
                .isZero();
    }

    @Test
    void isPartialForAPhraseInsideAnother() {
        Likeness likeness = of("bookkeeping", "bookkeeping for small studios", "jazz");

        assertThat(likeness.closeness(phrase("bookkeeping"), phrase("bookkeeping for small studios")))
                .isBetween(0.5, 0.99);
        assertThat(likeness.containment(phrase("bookkeeping"), phrase("bookkeeping for small studios")))
                .isPositive();
    }

    @Test
    void needsMostOfTheShorterPhrase() {
        Likeness likeness = of("website copy", "copy of a painting", "website design", "design");

        assertThat(likeness.closeness(phrase("website copy"), phrase("website design")))
                .isZero();
        assertThat(likeness.containment(phrase("website copy"), phrase("website design")))
                .isZero();
    }

    @Test
    void isCarriedByTheRareWord() {
        Likeness likeness = of("Swahili practice", "Swahili lessons", "piano practice", "guitar practice", "practice");

        assertThat(likeness.closeness(phrase("Swahili practice"), phrase("Swahili lessons")))
                .isGreaterThan(likeness.closeness(phrase("Swahili practice"), phrase("piano practice")));
    }

    @Test
    void knowsNoOtherLanguageForTheOneThatIsNamed() {
        Likeness likeness =
                of("French conversation practice", "Swahili conversation practice", "conversation practice");

        assertThat(likeness.closeness(phrase("French conversation practice"), phrase("Swahili conversation practice")))
                .isZero();
        assertThat(likeness.closeness(phrase("French conversation practice"), phrase("conversation practice")))
                .isPositive();
    }

    @Test
    void takesWhatAThesaurusSaysOfPhrasesThatShareNoWord() {
        Thesaurus thesaurus = both("slow travel", "train journeys", 0.5);
        Likeness likeness = of(thesaurus, "slow travel", "Train journey", "slow food");

        assertThat(likeness.closeness(phrase("slow travel"), phrase("train journeys")))
                .isEqualTo(0.5);
        assertThat(likeness.containment(phrase("train journeys"), phrase("slow travel")))
                .isEqualTo(0.5);
        assertThat(likeness.containing(new int[] {0, 1, 2})[phrase("slow travel")])
                .containsExactly(new Like(phrase("train journeys"), 0.5));
    }

    @Test
    void leavesToTheWordsWhatSharesOne() {
        Thesaurus thesaurus = both("dog walking", "dog poetry", 0.7);
        Likeness likeness = of(thesaurus, "dog walking", "dog poetry");
        int[] all = {0, 1};

        assertThat(likeness.closeness(0, 1)).isZero();
        assertThat(likeness.closest(all, all)[0]).containsExactly(new Like(0, 1));
    }

    @Test
    void isTheSameBothWaysAndInListsAsPairByPair() {
        List<String> texts = Crowd.ofTheDemo().stream()
                .flatMap(one -> Stream.concat(one.offered().stream(), one.sought().stream()))
                .toList();
        Likeness likeness = of(both("logo design", "yearly accounts", 0.6), texts.toArray(String[]::new));
        int[] all = IntStream.range(0, vocabulary.size()).toArray();

        Like[][] closest = likeness.closest(all, all);

        for (int a : all) {
            double[] fromList = new double[all.length];
            for (Like like : closest[a]) {
                fromList[like.phrase()] = like.closeness();
            }
            for (int b : all) {
                assertThat(likeness.closeness(a, b)).isEqualTo(likeness.closeness(b, a));
                assertThat(fromList[b]).isEqualTo(likeness.closeness(a, b));
            }
            assertThat(Arrays.stream(closest[a]).map(Like::closeness)).isSortedAccordingTo(Comparator.reverseOrder());
        }
    }

    private static Thesaurus both(String one, String other, double closeness) {
        String a = Words.phrase(one);
        String b = Words.phrase(other);
        return Thesaurus.of(List.of(a, b), new Near[][] {{new Near(1, closeness)}, {new Near(0, closeness)}});
    }

    private Likeness of(String... texts) {
        return of(Thesaurus.NONE, texts);
    }

    private Likeness of(Thesaurus thesaurus, String... texts) {
        int[][] used = Arrays.stream(texts)
                .map(text -> new int[] {vocabulary.phrase(text)})
                .toArray(int[][]::new);
        return Likeness.of(vocabulary, used, thesaurus);
    }

    private int phrase(String text) {
        return vocabulary.phrase(text);
    }
}
