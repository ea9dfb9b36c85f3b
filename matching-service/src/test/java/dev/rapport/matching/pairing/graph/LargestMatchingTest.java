package dev.rapport.matching.pairing.graph;

import static dev.rapport.matching.pairing.graph.LargestMatching.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargestMatchingTest {

    @Test
    void coversAsManyAsTryingEverythingDoes() {
        for (int seed = 0; seed < 3_000; seed++) {
            Drawn graph = Drawn.of(seed % 11, 0.1 + seed % 7 / 10.0, seed);

            int[] mate = LargestMatching.of(graph.size(), graph.adjacency());

            assertIsMatching(mate, graph);
            assertThat(covered(mate)).as("seed %d", seed).isEqualTo(most(graph));
        }
    }

    @Test
    void keepsEverybodyCoveredWhoWasWhenThereAreNoRights() {
        for (int seed = 0; seed < 1_000; seed++) {
            Drawn graph = Drawn.of(10, 0.3, seed);
            int[] start = LargestMatching.empty(graph.size());
            for (int a = 1; a < graph.size(); a++) {
                for (int b = 0; b < a && start[a] == NONE; b++) {
                    if (graph.joined()[a][b] && start[b] == NONE) {
                        start[a] = b;
                        start[b] = a;
                    }
                }
            }

            int[] mate = LargestMatching.grow(start, new int[graph.size()], graph.adjacency());

            assertIsMatching(mate, graph);
            assertThat(covered(mate)).as("seed %d", seed).isEqualTo(most(graph));
            assertThat(IntStream.range(0, graph.size()).filter(v -> start[v] != NONE))
                    .allMatch(vertex -> mate[vertex] != NONE);
        }
    }

    @Test
    void leavesThoseWithTheLeastRight() {
        for (int seed = 0; seed < 2_000; seed++) {
            Drawn graph = Drawn.of(9, 0.15 + seed % 5 / 10.0, seed);
            Random random = new Random(seed);
            int[] right = random.ints(graph.size(), 0, 4).toArray();

            int[] mate = LargestMatching.grow(LargestMatching.empty(graph.size()), right, graph.adjacency());

            assertIsMatching(mate, graph);
            assertThat(covered(mate)).as("seed %d", seed).isEqualTo(most(graph));
            assertThat(rightsCovered(mate, right)).as("seed %d", seed).isEqualTo(most(graph, right, 0));
        }
    }

    @Test
    void findsItsWayThroughBlossomsInLargeGraphs() {
        // Triangles in a row, each joined to the next by one edge: a perfect matching uses every second of these.
        int triangles = 400;
        Adjacency chain = (a, b) ->
                a / 3 == b / 3 || Math.abs(a / 3 - b / 3) == 1 && Math.max(a, b) % 3 == 0 && Math.min(a, b) % 3 == 2;

        assertThat(covered(LargestMatching.of(3 * triangles, chain))).isEqualTo(3 * triangles);
    }

    @Test
    void asksForEachPairAFewTimesWhereManyAreLeftOver() {
        // A small group that meets a large one, which would be walked through again for each who is left over.
        int size = 500;
        int[] asked = new int[1];
        Adjacency unequal = (a, b) -> {
            asked[0]++;
            return a < size / 5 != b < size / 5;
        };

        assertThat(covered(LargestMatching.of(size, unequal))).isEqualTo(2 * size / 5);
        assertThat(asked[0]).isLessThan(size * size);
    }

    private static void assertIsMatching(int[] mate, Drawn graph) {
        for (int a = 0; a < mate.length; a++) {
            if (mate[a] != NONE) {
                assertThat(mate[mate[a]]).isEqualTo(a);
                assertThat(graph.joined()[a][mate[a]]).isTrue();
            }
        }
    }

    private static int covered(int[] mate) {
        return (int) IntStream.of(mate).filter(other -> other != NONE).count();
    }

    private static int rightsCovered(int[] mate, int[] right) {
        return IntStream.range(0, mate.length)
                .filter(v -> mate[v] != NONE)
                .map(v -> right[v])
                .sum();
    }

    /** By trying everything: the first who is free stays alone or takes any other. */
    private static int most(Drawn graph, int[] right, int used) {
        int first = Integer.numberOfTrailingZeros(~used);
        if (first >= graph.size()) {
            return 0;
        }
        int best = most(graph, right, used | 1 << first);
        for (int other = first + 1; other < graph.size(); other++) {
            if ((used & 1 << other) == 0 && graph.joined()[first][other]) {
                int both = right[first] + right[other];
                best = Math.max(best, both + most(graph, right, used | 1 << first | 1 << other));
            }
        }
        return best;
    }

    private static int most(Drawn graph) {
        int[] one = new int[graph.size()];
        Arrays.fill(one, 1);
        return most(graph, one, 0);
    }
}
