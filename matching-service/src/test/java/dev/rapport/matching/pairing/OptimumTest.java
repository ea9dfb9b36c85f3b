package dev.rapport.matching.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.PairingEvent.PairedRoom;
import dev.rapport.events.RoundEvent.MatchingStyle;
import dev.rapport.matching.Crowd;
import dev.rapport.matching.Someone;
import dev.rapport.matching.affinity.Gathering;
import dev.rapport.matching.affinity.Weights;
import java.util.List;
import java.util.Random;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedPerfectMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How near to the best possible: against an exact matching on the graph of all pairs. */
class OptimumTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 6, 12, 14, 40, 66, 120, 200})
    void isReachedByPairs(int people) {
        for (long seed = 0; seed < (people < 100 ? 10 : 2); seed++) {
            Asked asked = Asked.of(speakingOneLanguage(Crowd.drawn(people, seed)))
                    .seed(seed)
                    .style(MatchingStyle.values()[(int) seed % 4]);
            asked.blocked.addAll(asked.drawnPairs(new Random(seed), people > 6 ? 0.1 : 0));

            assertThat(share(asked)).as("seed %d", seed).isGreaterThan(0.9999);
        }
    }

    @Test
    void isReachedInACrowdOfWhichOnlyTheBestPairsAreLookedAtFirst() {
        Asked asked = Asked.of(speakingOneLanguage(Crowd.drawn(300, 1))).style(MatchingStyle.GIVE_AND_GET);

        assertThat(share(asked)).isGreaterThan(0.99999);
    }

    @Test
    void isReachedInLaterRoundsAmongThoseWhoHaveNotMet() {
        Asked asked = Asked.of(speakingOneLanguage(Crowd.drawn(100, 5)));
        for (int round = 1; round <= 8; round++) {
            Pairing pairing = asked.seed(round).pair();

            assertThat(share(asked)).as("round %d", round).isGreaterThan(0.9999);
            asked.met.addAll(Rooms.newPairs(asked, pairing));
        }
    }

    @Test
    void isThreeTimesWhatChanceGivesToThePeopleOfTheDemo() {
        Asked asked = Asked.of(Crowd.ofTheDemo());

        assertThat(share(asked)).isGreaterThan(0.9999);
        assertThat(affinity(asked.pair())).isGreaterThan(3 * byChance(asked));
    }

    @Test
    void ofTablesIsWellAboveChance() {
        Asked asked = Asked.of(Crowd.ofTheDemo()).roomsOf(4);

        double mean = asked.pair().rooms().stream()
                .mapToDouble(PairedRoom::affinity)
                .average()
                .orElseThrow();

        assertThat(mean).isGreaterThan(2 * byChance(asked) / 30);
    }

    /** Of the affinity that was to be had among those who may meet and have not met, the part that was had. */
    private static double share(Asked asked) {
        return affinity(asked.pair()) / best(asked);
    }

    private static double affinity(Pairing pairing) {
        return pairing.rooms().stream().mapToDouble(PairedRoom::affinity).sum();
    }

    private static double best(Asked asked) {
        Gathering gathering = gathering(asked);
        var graph = new SimpleWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        for (int a = 0; a < gathering.size(); a++) {
            graph.addVertex(a);
            for (int b = 0; b < a; b++) {
                Pair pair = new Pair(asked.present.get(a), asked.present.get(b));
                if (asked.mayMeet(pair) && !asked.met.contains(pair)) {
                    graph.setEdgeWeight(
                            graph.addEdge(a, b), -gathering.affinity(a, b).score());
                }
            }
        }
        return -new KolmogorovWeightedPerfectMatching<>(graph).getMatching().getWeight();
    }

    /** What all rooms together have on average when people are paired at random. */
    private static double byChance(Asked asked) {
        Gathering gathering = gathering(asked);
        double sum = 0;
        for (int a = 0; a < gathering.size(); a++) {
            for (int b = 0; b < a; b++) {
                sum += gathering.affinity(a, b).score();
            }
        }
        return sum / (gathering.size() - 1);
    }

    private static Gathering gathering(Asked asked) {
        return Gathering.of(asked.present.stream().map(asked.people::get).toList(), Weights.of(asked.style));
    }

    private static List<Someone> speakingOneLanguage(List<Someone> people) {
        return people.stream().map(one -> one.speaks("en")).toList();
    }
}
