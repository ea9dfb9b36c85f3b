package dev.rapport.matching.pairing.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisjointMatchingsTest {

    @ParameterizedTest
    @CsvSource({"2, 1", "4, 3", "6, 5", "8, 7", "12, 11", "14, 13", "20, 19", "20, 12", "30, 20", "40, 20"})
    void ofACompleteGraphAreAsManyAsAsked(int size, int count) {
        for (long seed = 0; seed < 3; seed++) {
            List<int[]> found = DisjointMatchings.find(size, count, (a, b) -> true, worth(size, seed), seed)
                    .orElseThrow();

            assertPerfectAndDisjoint(size, count, found, (a, b) -> true);
        }
    }

    @Test
    void areFoundAgainInWhatOneOfThemLeaves() {
        int size = 20;
        Set<Integer> met = new HashSet<>();
        for (int left = size - 1; left > 0; left--) {
            Adjacency unmet = (a, b) -> !met.contains(Math.min(a, b) * size + Math.max(a, b));
            Optional<List<int[]>> found = DisjointMatchings.find(size, left, unmet, worth(size, left), left);
            assertThat(found).as("%d left", left).isPresent();
            assertPerfectAndDisjoint(size, left, found.get(), unmet);
            int[] first = found.get().getFirst();
            for (int a = 0; a < size; a++) {
                met.add(Math.min(a, first[a]) * size + Math.max(a, first[a]));
            }
        }
    }

    @Test
    void areNotThereWhereTheGraphHasTooFew() {
        Adjacency twoTriangles = (a, b) -> a / 3 == b / 3;
        assertThat(DisjointMatchings.find(6, 1, twoTriangles, worth(6, 1), 1)).isEmpty();
        assertThat(DisjointMatchings.find(6, 2, twoTriangles, worth(6, 1), 1)).isEmpty();
    }

    @Test
    void areWorthMoreTogetherThanWhatTheFirstRoundsTake() {
        double[][] worth = worth(16, 7);
        List<int[]> found =
                DisjointMatchings.find(16, 8, (a, b) -> true, worth, 7).orElseThrow();

        double mean = found.stream().mapToDouble(mate -> of(mate, worth)).sum() / (8 * 8);
        double everybody = 0;
        for (int a = 0; a < 16; a++) {
            for (int b = 0; b < a; b++) {
                everybody += worth[a][b] / 120;
            }
        }
        assertThat(mean).isGreaterThan(1.3 * everybody);
        assertThat(found).isSortedAccordingTo((a, b) -> Double.compare(of(b, worth), of(a, worth)));
    }

    private static void assertPerfectAndDisjoint(int size, int count, List<int[]> found, Adjacency graph) {
        assertThat(found).hasSize(count);
        Set<Integer> used = new HashSet<>();
        for (int[] mate : found) {
            for (int a = 0; a < size; a++) {
                assertThat(mate[mate[a]]).isEqualTo(a).isNotEqualTo(mate[a]);
                assertThat(graph.joined(a, mate[a])).isTrue();
                if (a < mate[a]) {
                    assertThat(used.add(a * size + mate[a])).isTrue();
                }
            }
        }
    }

    private static double of(int[] mate, double[][] worth) {
        double sum = 0;
        for (int a = 0; a < mate.length; a++) {
            sum += worth[a][mate[a]] / 2;
        }
        return sum;
    }

    private static double[][] worth(int size, long seed) {
        Random random = new Random(seed);
        double[][] worth = new double[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < a; b++) {
                worth[a][b] = worth[b][a] = random.nextDouble();
            }
        }
        return worth;
    }
}
