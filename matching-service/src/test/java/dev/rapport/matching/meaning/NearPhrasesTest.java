package dev.rapport.matching.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.matching.NearTo;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NearPhrasesTest {
    private final NearPhrases near = new NearPhrases(3);

    @Test
    void knowsWhatMeansNearlyTheSameBothWays() {
        near.add("slow travel", towards(1, 0));
        near.add("train journei", towards(0.9f, 0.2f));
        near.add("ches", towards(0, 1));

        assertThat(near(List.of("slow travel", "train journei", "ches"), "slow travel"))
                .containsExactly("train journei");
        assertThat(near(List.of("slow travel", "train journei", "ches"), "train journei"))
                .containsExactly("slow travel");
        assertThat(near(List.of("slow travel", "train journei", "ches"), "ches"))
                .isEmpty();
    }

    @Test
    void tellsOnlyOfThoseItIsAskedFor() {
        near.add("slow travel", towards(1, 0));
        near.add("train journei", towards(1, 0));

        assertThat(near(List.of("slow travel", "ches"), "slow travel")).isEmpty();
    }

    @Test
    void leavesToTheWordsWhatSharesAStem() {
        near.add("dog training", towards(1, 0));
        near.add("sale training", towards(1, 0));

        assertThat(near(List.of("dog training", "sale training"), "dog training"))
                .isEmpty();
    }

    @Test
    void takesNoLanguageForAnother() {
        near.add("french practice", towards(1, 0));
        near.add("german lesson", towards(1, 0));
        near.add("talking", towards(1, 0));

        assertThat(near(List.of("french practice", "german lesson", "talking"), "talking"))
                .isEmpty();
        assertThat(near(List.of("french practice", "german lesson"), "german lesson"))
                .isEmpty();
    }

    @Test
    void takesNothingForLikeAPhraseThatWasNotUnderstood() {
        near.add("陶艺", Meaning.NONE);
        near.add("рус", Meaning.NONE);
        near.add("slow travel", towards(1, 0));

        assertThat(near.knows("陶艺")).isTrue();
        assertThat(near(List.of("陶艺", "рус", "slow travel"), "陶艺")).isEmpty();
    }

    @Test
    void asksForMoreOfPhrasesThatAreLikeEverything() {
        Meaning special = new Meaning(towards(1, 0).vector(), 0.1f);
        Meaning general = new Meaning(towards(1, 0).vector(), 0.5f);

        assertThat(special.closeness(special)).isPositive();
        assertThat(general.closeness(special)).isZero();
    }

    @Test
    void forgetsWhatNobodyAskedForLongest() {
        near.add("a", towards(1, 0));
        near.add("b", towards(1, 0));
        near.add("c", towards(1, 0));
        near.among(Set.of("a", "c"));
        near.add("d", towards(1, 0));

        assertThat(near.knows("b")).isFalse();
        assertThat(near(List.of("a", "b", "c", "d"), "a")).containsExactlyInAnyOrder("c", "d");
    }

    private List<String> near(List<String> asked, String phrase) {
        return NearTo.phrase(phrase, near.among(Set.copyOf(asked)));
    }

    /** In a plane, with usual neighbours at half the way. */
    private static Meaning towards(float x, float y) {
        float length = (float) Math.hypot(x, y) * 2.1f;
        return Meaning.of(new float[] {x / length, y / length}, 0.1f);
    }
}
