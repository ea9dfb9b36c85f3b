package dev.rapport.matching.affinity;

import static dev.rapport.matching.Someone.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.RoundEvent.MatchingStyle;
import dev.rapport.matching.Someone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GatheringTest {

    @Test
    void understandEachOtherInALanguageBothSpeak() {
        Gathering gathering = of(
                someone("ada").speaks("en", "fr"),
                someone("bob").speaks("fr-CA"),
                someone("cyd").speaks("English"),
                someone("dan").speaks("de"));

        assertThat(gathering.understand(0, 1)).isTrue();
        assertThat(gathering.understand(0, 2)).isTrue();
        assertThat(gathering.understand(1, 2)).isFalse();
        assertThat(gathering.understand(2, 3)).isFalse();
    }

    @Test
    void understandsWhoeverDidNotSay() {
        Gathering gathering =
                of(someone("ada").speaks("en"), someone("bob"), someone("cyd").speaks(" "));

        assertThat(gathering.understand(0, 1)).isTrue();
        assertThat(gathering.understand(2, 0)).isTrue();
    }

    @Test
    void findsAnInterestTheRarerTheFewerHaveIt() {
        Gathering gathering = of(Stream.concat(
                        Stream.of(
                                someone("ada").likes("chess", "tea", "jazz"),
                                someone("bob").likes("chess", "tea")),
                        Stream.of("c", "d", "e").map(id -> someone(id).likes("tea")))
                .toArray(Someone[]::new));

        assertThat(rarity(gathering, "chess")).isEqualTo(1);
        assertThat(rarity(gathering, "tea")).isBetween(0.1, 0.9);
        assertThat(rarity(gathering, "jazz")).isEqualTo(1);
    }

    private static double rarity(Gathering gathering, String word) {
        return gathering.rarity(gathering.vocabulary.phrase(word));
    }

    private static Gathering of(Someone... people) {
        return Gathering.of(Stream.of(people).map(Someone::traits).toList(), Weights.of(MatchingStyle.BALANCED));
    }
}
