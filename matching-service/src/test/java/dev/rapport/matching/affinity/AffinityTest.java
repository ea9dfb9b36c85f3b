package dev.rapport.matching.affinity;

import static dev.rapport.matching.Someone.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rapport.events.ProfileEvent.Per;
import dev.rapport.events.RoundEvent.MatchingStyle;
import dev.rapport.matching.Crowd;
import dev.rapport.matching.Someone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AffinityTest {
    private static final Weights BALANCED = Weights.of(MatchingStyle.BALANCED);

    @Test
    void ofARareSharedInterestIsMoreThanOfOneThatEverybodyHas() {
        List<Someone> people = new ArrayList<>(
                List.of(someone("ada").likes("lighthouses"), someone("bob").likes("lighthouses")));
        for (int i = 0; i < 20; i++) {
            people.add(someone("other" + i).likes("coffee"));
        }
        Gathering gathering = gathering(people);

        assertThat(gathering.affinity(0, 1).commonGround())
                .isGreaterThan(2 * gathering.affinity(2, 3).commonGround());
        assertThat(gathering.affinity(2, 3).commonGround()).isPositive();
    }

    @Test
    void growsWithEveryFurtherThingThatIsShared() {
        Gathering gathering = gathering(List.of(
                someone("ada").likes("jazz", "chess", "tea"),
                someone("bob").likes("jazz"),
                someone("cyd").likes("jazz", "chess"),
                someone("dan").likes("jazz", "chess", "tea")));

        assertThat(common(gathering, 0, 3)).isGreaterThan(common(gathering, 0, 2));
        assertThat(common(gathering, 0, 2)).isGreaterThan(common(gathering, 0, 1));
        assertThat(common(gathering, 0, 3)).isLessThan(1);
    }

    @Test
    void countsAWiderInterestForLessThanTheSame() {
        Gathering gathering = gathering(List.of(
                someone("ada").likes("gardening"),
                someone("bob").likes("urban gardening"),
                someone("cyd").likes("gardening"),
                someone("dan").likes("tea")));

        assertThat(common(gathering, 0, 1)).isPositive().isLessThan(common(gathering, 0, 2));
        assertThat(common(gathering, 0, 3)).isZero();
    }

    @Test
    void holdsOffersAgainstSeeksInBothDirections() {
        Gathering gathering = gathering(List.of(
                someone("ada").offers("bookkeeping"),
                someone("bob").seeks("bookkeeping"),
                someone("cyd").offers("bookkeeping")));

        assertThat(help(gathering, 0, 1)).isPositive().isEqualTo(help(gathering, 1, 0));
        assertThat(help(gathering, 0, 2)).isZero();
    }

    @Test
    void ofMutualHelpIsMoreThanTwiceThatOfOneSidedHelp() {
        Gathering gathering = gathering(List.of(
                someone("ada").offers("bookkeeping").seeks("logo design"),
                someone("bob").seeks("bookkeeping").offers("logo design"),
                someone("cyd").seeks("bookkeeping").offers("tea")));

        assertThat(help(gathering, 0, 1)).isGreaterThan(2 * help(gathering, 0, 2));
        assertThat(help(gathering, 0, 2)).isPositive();
    }

    @Test
    void losesHelpForWhichTheOneTakesMoreThanTheOtherPays() {
        Someone giver = someone("ada").offers("bookkeeping").asks(60, "EUR", Per.HOUR);
        Someone seeker = someone("bob").seeks("bookkeeping");

        assertThat(help(giver, seeker.pays(59, "EUR", Per.HOUR))).isZero();
        assertThat(help(giver, seeker.pays(60, "EUR", Per.HOUR))).isPositive();
    }

    @Test
    void losesOnlyTheDirectionInWhichPricesAreApart() {
        Someone ada = someone("ada")
                .offers("bookkeeping")
                .seeks("logo design")
                .asks(60, "EUR", Per.HOUR)
                .pays(50, "EUR", Per.HOUR);
        Someone bob = someone("bob")
                .seeks("bookkeeping")
                .offers("logo design")
                .asks(40, "EUR", Per.HOUR)
                .pays(10, "EUR", Per.HOUR);
        Gathering gathering = gathering(List.of(ada, bob));

        assertThat(Links.between(gathering, 0, 1))
                .singleElement()
                .satisfies(link -> assertThat(link.from()).isEqualTo(1));
    }

    @Test
    void hasNoOpinionOnPricesThatCannotBeCompared() {
        Someone giver = someone("ada").offers("bookkeeping").asks(60, "EUR", Per.HOUR);
        Someone seeker = someone("bob").seeks("bookkeeping");

        assertThat(Stream.of(
                        seeker,
                        seeker.pays(1, "USD", Per.HOUR),
                        seeker.pays(1, "EUR", Per.DAY),
                        seeker.pays(1, "EUR", Per.PROJECT),
                        seeker.asks(1, "EUR", Per.HOUR)))
                .allSatisfy(other -> assertThat(help(giver, other)).isPositive());
    }

    @Test
    void comparesPricesByValueAndCurrenciesByName() {
        Someone giver = someone("ada").offers("bookkeeping").asks(60, "eur", Per.HOUR);

        assertThat(help(giver, someone("bob").seeks("bookkeeping").pays(59, "EUR", Per.HOUR)))
                .isZero();
    }

    @Test
    void isWeighedByStyle() {
        Gathering balanced = gathering(twins(), MatchingStyle.BALANCED);
        Gathering common = gathering(twins(), MatchingStyle.COMMON_GROUND);
        Gathering giving = gathering(twins(), MatchingStyle.GIVE_AND_GET);
        Gathering surprise = gathering(twins(), MatchingStyle.SURPRISE);

        assertThat(score(common, 0, 1)).isGreaterThan(score(balanced, 0, 1));
        assertThat(score(giving, 0, 1)).isLessThan(score(balanced, 0, 1));
        assertThat(score(giving, 0, 2)).isGreaterThan(score(balanced, 0, 2));
        assertThat(score(common, 0, 2)).isLessThan(score(balanced, 0, 2));
        assertThat(score(surprise, 0, 3)).isGreaterThan(score(surprise, 0, 1));
        assertThat(score(balanced, 0, 3)).isZero();
    }

    @Test
    void staysBetweenNothingAndOneAndIsTheSameBothWays() {
        for (MatchingStyle style : MatchingStyle.values()) {
            Gathering gathering = gathering(Crowd.drawn(60, style.ordinal()), style);
            for (int a = 0; a < gathering.size(); a++) {
                for (int b = 0; b < a; b++) {
                    Affinity affinity = gathering.affinity(a, b);
                    assertThat(affinity.score()).isBetween(0.0, 1.0);
                    assertThat(affinity.score()).isEqualTo(score(gathering, b, a), within(1e-12));
                }
            }
        }
    }

    @Test
    void isTheSameForOneAgainstAllAsPairByPair() {
        for (long seed = 0; seed < 20; seed++) {
            assertSameForAll(gathering(Crowd.drawn(80, seed), MatchingStyle.values()[(int) seed % 4]));
        }
        assertSameForAll(gathering(Crowd.ofTheDemo()));
    }

    @Test
    void ofMutualHelpIsAMean() {
        assertThat(Affinity.mutual(0, 0)).isZero();
        assertThat(Affinity.mutual(1, 1)).isEqualTo(1);
        assertThat(Affinity.mutual(1, 0)).isBetween(0.2, 0.5).isEqualTo(Affinity.mutual(0, 1));
        assertThat(Affinity.mutual(0.5, 0.5)).isGreaterThan(Affinity.mutual(0.9, 0.1));
    }

    private static void assertSameForAll(Gathering gathering) {
        Scores scores = gathering.scores();
        double[] row = new double[gathering.size()];
        for (int a = 0; a < gathering.size(); a++) {
            scores.of(a, row);
            for (int b = 0; b < gathering.size(); b++) {
                if (a != b) {
                    assertThat(row[b]).isEqualTo(score(gathering, a, b), within(1e-12));
                }
            }
        }
    }

    /** The first shares an interest with the second, gives to and gets from the third, has nothing with the fourth. */
    private static List<Someone> twins() {
        return List.of(
                someone("ada").likes("jazz").offers("bookkeeping").seeks("logo design"),
                someone("bob").likes("jazz"),
                someone("cyd").likes("tea").offers("logo design").seeks("bookkeeping"),
                someone("dan").likes("chess"));
    }

    private static double help(Someone one, Someone other) {
        return help(gathering(List.of(one, other)), 0, 1);
    }

    private static double help(Gathering gathering, int a, int b) {
        return gathering.affinity(a, b).giveAndGet();
    }

    private static double common(Gathering gathering, int a, int b) {
        return gathering.affinity(a, b).commonGround();
    }

    private static double score(Gathering gathering, int a, int b) {
        return gathering.affinity(a, b).score();
    }

    private static Gathering gathering(List<Someone> people) {
        return Gathering.of(people.stream().map(Someone::traits).toList(), BALANCED);
    }

    private static Gathering gathering(List<Someone> people, MatchingStyle style) {
        return Gathering.of(people.stream().map(Someone::traits).toList(), Weights.of(style));
    }
}
