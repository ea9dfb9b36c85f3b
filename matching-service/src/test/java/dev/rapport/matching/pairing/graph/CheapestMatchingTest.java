package dev.rapport.matching.pairing.graph;

import static dev.rapport.matching.pairing.graph.LargestMatching.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.matching.pairing.graph.CheapestMatching.Solution;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedPerfectMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
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
    void costsAsLittleAsTryingEverythingDoesInGraphsOfAnyKind() {
        for (int seed = 0; seed < 4_000; seed++) {
            Drawn graph = Drawn.ofAnyKind(12, seed);
            double least = least(graph, 0);

            var found = CheapestMatching.find(graph.size(), graph.edges(), AMPLE);

            assertThat(found.isPresent()).as("seed %d", seed).isEqualTo(least < Double.POSITIVE_INFINITY);
            found.ifPresent(solution -> assertProven(graph, solution));
            found.ifPresent(solution -> assertThat(graph.cost(solution.mate())).isEqualTo(least));
        }
    }

    @Test
    void costsAsLittleAsAnotherExactMatcherFinds() {
        for (int seed = 0; seed < 150; seed++) {
            Drawn graph = Drawn.ofAnyKind(300, seed);

            var found = CheapestMatching.find(graph.size(), graph.edges(), AMPLE);

            assertThat(found.map(solution -> graph.cost(solution.mate())))
                    .as("seed %d", seed)
                    .isEqualTo(other(graph));
            found.ifPresent(solution -> assertProven(graph, solution));
        }
    }

    @Test
    void isTheSameEveryTime() {
        for (int seed = 0; seed < 20; seed++) {
            Drawn graph = Drawn.ofAnyKind(200, seed);

            assertThat(mates(graph)).isEqualTo(mates(graph));
        }
    }

    @Test
    void asksForTheEdgesThatAreNotListed() {
        for (int seed = 0; seed < 300; seed++) {
            Drawn graph = Drawn.of(2 + 2 * (seed % 30), 0.8, seed);
            int[] some = LargestMatching.of(graph.size(), graph.adjacency());
            if (IntStream.of(some).anyMatch(other -> other == NONE)) {
                continue;
            }
            Listed listed = Listed.of(graph, 1 + seed % 4, some);

            double found = CheapestMatching.find(graph.size(), listed.edges(), listed, AMPLE)
                    .map(solution -> graph.cost(solution.mate()))
                    .orElseThrow();

            assertThat(found).as("seed %d", seed).isEqualTo(other(graph).orElseThrow());
        }
    }

    @Test
    void inACrowdComesNearItAndSaysHowNear() {
        double found = 0;
        double ofListed = 0;
        for (int seed = 0; seed < 100; seed++) {
            // In the last one so many are not resolved but matched among themselves.
            Drawn graph = Drawn.of(seed == 99 ? 1_500 : 2 + 2 * (seed % 60), 0.9, seed);
            int[] some = LargestMatching.of(graph.size(), graph.adjacency());
            if (IntStream.of(some).anyMatch(other -> other == NONE)) {
                continue;
            }
            Listed listed = Listed.of(graph, 1 + seed % 6, some);

            Solution near = CrowdedMatching.find(graph.size(), listed.edges(), listed, Deadline.in(AMPLE))
                    .orElseThrow();

            for (int a = 0; a < graph.size(); a++) {
                assertThat(near.mate()[near.mate()[a]]).isEqualTo(a);
                assertThat(graph.joined()[a][near.mate()[a]]).isTrue();
            }
            for (int i = 0; i < listed.edges().size(); i++) {
                assertThat(near.duals()
                                .bid(listed.edges().from(i), listed.edges().to(i)))
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(listed.edges().cost(i));
            }
            assertThat(near.duals().sum()).as("seed %d", seed).isLessThanOrEqualTo(graph.cost(near.mate()));
            double listedAlone = CheapestMatching.find(graph.size(), listed.edges(), AMPLE)
                    .map(solution -> graph.cost(solution.mate()))
                    .orElseThrow();
            assertThat(graph.cost(near.mate())).as("seed %d", seed).isLessThan(listedAlone + graph.size() / 8e3);
            found += graph.cost(near.mate());
            ofListed += listedAlone;
        }
        assertThat(found).isLessThan(0.95 * ofListed);
    }

    @Test
    void keepsApartCostsOfVeryDifferentSizes() {
        for (int seed = 0; seed < 500; seed++) {
            Drawn graph = Drawn.of(10, 0.9, seed);
            Random random = new Random(seed);
            for (int a = 0; a < graph.size(); a++) {
                for (int b = 0; b < a; b++) {
                    double large = random.nextInt(3) == 0 ? 3e10 : 0;
                    graph.cost()[a][b] += large;
                    graph.cost()[b][a] += large;
                }
            }
            double least = least(graph, 0);

            assertThat(CheapestMatching.find(graph.size(), graph.edges(), AMPLE)
                            .map(solution -> graph.cost(solution.mate())))
                    .as("seed %d", seed)
                    .contains(least);
        }
    }

    @Test
    void isProvenByBidsThatNoEdgeUndercutsAndItsOwnMeet() {
        for (int seed = 0; seed < 50; seed++) {
            Drawn graph = Drawn.of(40, 0.6, seed);
            Solution found =
                    CheapestMatching.find(graph.size(), graph.edges(), AMPLE).orElseThrow();

            assertProven(graph, found);
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

    private static int[] mates(Drawn graph) {
        return CheapestMatching.find(graph.size(), graph.edges(), AMPLE)
                .map(Solution::mate)
                .orElseGet(() -> LargestMatching.empty(graph.size()));
    }

    /** No edge costs less than is bid for it, those that are taken cost just that, and all bids together are the cost. */
    static void assertProven(Drawn graph, Solution found) {
        Edges edges = graph.edges();
        for (int i = 0; i < edges.size(); i++) {
            double bid = found.duals().bid(edges.from(i), edges.to(i));
            assertThat(edges.cost(i)).isGreaterThanOrEqualTo(bid);
            if (found.mate()[edges.from(i)] == edges.to(i)) {
                assertThat(edges.cost(i)).isEqualTo(bid);
            }
        }
        assertThat(found.duals().sum()).isEqualTo(graph.cost(found.mate()));
    }

    /** By JGraphT's Blossom V. */
    static Optional<Double> other(Drawn graph) {
        var same = new SimpleWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        IntStream.range(0, graph.size()).forEach(same::addVertex);
        Edges edges = graph.edges();
        for (int i = 0; i < edges.size(); i++) {
            same.setEdgeWeight(same.addEdge(edges.from(i), edges.to(i)), edges.cost(i));
        }
        try {
            return Optional.of(
                    new KolmogorovWeightedPerfectMatching<>(same).getMatching().getWeight());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The cheapest few edges of each vertex and some more are listed. */
    private record Listed(Drawn graph, Edges edges, double[] leasts) implements Unlisted {

        static Listed of(Drawn graph, int many, int[] more) {
            Edges edges = new Edges();
            double[] leasts = new double[graph.size()];
            for (int a = 0; a < graph.size(); a++) {
                int vertex = a;
                int[] cheapestFirst = IntStream.range(0, graph.size())
                        .filter(other -> graph.joined()[vertex][other])
                        .boxed()
                        .sorted(Comparator.comparingDouble(other -> graph.cost()[vertex][other]))
                        .mapToInt(Integer::intValue)
                        .toArray();
                for (int i = 0; i < Math.min(many, cheapestFirst.length); i++) {
                    edges.add(a, cheapestFirst[i], graph.cost()[a][cheapestFirst[i]]);
                }
                edges.add(a, more[a], graph.cost()[a][more[a]]);
                leasts[a] = cheapestFirst.length <= many
                        ? Double.POSITIVE_INFINITY
                        : graph.cost()[a][cheapestFirst[many - 1]];
            }
            return new Listed(graph, edges, leasts);
        }

        @Override
        public int vertices() {
            return graph.size();
        }

        @Override
        public double least(int vertex) {
            return leasts[vertex];
        }

        @Override
        public void costs(int vertex, int[] others, int count, double[] into) {
            for (int i = 0; i < count; i++) {
                into[i] =
                        graph.joined()[vertex][others[i]] ? graph.cost()[vertex][others[i]] : Double.POSITIVE_INFINITY;
            }
        }
    }

    static double least(Drawn graph, int used) {
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
