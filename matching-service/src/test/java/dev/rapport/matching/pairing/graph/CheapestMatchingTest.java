package dev.rapport.matching.pairing.graph;

import static dev.rapport.matching.pairing.graph.LargestMatching.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rapport.matching.pairing.graph.CheapestMatching.Solution;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CheapestMatchingTest {
    private static final Duration AMPLE = Duration.ofMinutes(1);

    @Test
    void costsAsLittleAsTryingEverythingDoes() {
        for (int seed = 0; seed < 500; seed++) {
            Drawn graph = Drawn.of(2 + 2 * (seed % 5), 0.7, seed);
            double least = least(graph, 0);

            var found = CheapestMatching.find(graph.size(), graph.edges(), AMPLE);

            assertThat(found.isPresent()).as("seed %d", seed).isEqualTo(least < Double.POSITIVE_INFINITY);
            found.ifPresent(solution -> assertThat(graph.cost(solution.mate())).isEqualTo(least));
        }
    }

    @Test
    void isProvenByBidsThatNoEdgeUndercutsAndItsOwnMeet() {
        for (int seed = 0; seed < 50; seed++) {
            Drawn graph = Drawn.of(40, 0.6, seed);
            Solution found =
                    CheapestMatching.find(graph.size(), graph.edges(), AMPLE).orElseThrow();

            for (int i = 0; i < graph.edges().size(); i++) {
                int a = graph.edges().from(i);
                int b = graph.edges().to(i);
                double bid = found.duals().bid(a, b);
                assertThat(graph.edges().cost(i)).isGreaterThanOrEqualTo(bid - 1e-9);
                assertThat(found.duals().mostBid(a, b)).isGreaterThanOrEqualTo(bid);
                if (found.mate()[a] == b) {
                    assertThat(graph.edges().cost(i)).isCloseTo(bid, within(1e-9));
                }
            }
        }
    }

    @Test
    void isEmptyWhenItTakesTooLong() {
        Drawn graph = Drawn.of(300, 1, 1);

        assertThat(CheapestMatching.find(graph.size(), graph.edges(), Duration.ofNanos(1)))
                .isEmpty();
    }

    @Test
    void swappingComesNearItAndCoversAllItMay() {
        double exact = 0;
        double swapped = 0;
        for (int seed = 0; seed < 20; seed++) {
            Drawn graph = Drawn.of(60, 0.5, seed);
            int[] mate = SwapSearch.find(
                    graph.size(),
                    graph.edges(),
                    new boolean[graph.size()],
                    graph.adjacency(),
                    (a, b) -> graph.cost()[a][b]);
            assertThat(mate).doesNotContain(NONE);
            swapped += graph.size() / 2.0 - graph.cost(mate);
            exact += graph.size() / 2.0
                    - graph.cost(CheapestMatching.find(graph.size(), graph.edges(), AMPLE)
                            .orElseThrow()
                            .mate());
        }

        assertThat(swapped / exact).isBetween(0.95, 1.0);
    }

    @Test
    void swappingLeavesWhomItIsToldTo() {
        Drawn graph = Drawn.of(21, 0.8, 5);
        boolean[] left = new boolean[graph.size()];
        left[7] = true;

        int[] mate =
                SwapSearch.find(graph.size(), graph.edges(), left, graph.adjacency(), (a, b) -> graph.cost()[a][b]);

        assertThat(IntStream.range(0, mate.length).filter(v -> mate[v] == NONE)).containsExactly(7);
    }

    private static double least(Drawn graph, int used) {
        int first = Integer.numberOfTrailingZeros(~used);
        if (first >= graph.size()) {
            return 0;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int other = first + 1; other < graph.size(); other++) {
            if ((used & 1 << other) == 0 && graph.joined()[first][other]) {
                least = Math.min(least, graph.cost()[first][other] + least(graph, used | 1 << first | 1 << other));
            }
        }
        return least;
    }
}
