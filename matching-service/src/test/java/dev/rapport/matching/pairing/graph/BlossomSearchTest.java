package dev.rapport.matching.pairing.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.matching.pairing.graph.CheapestMatching.Solution;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Without a fractional matching to begin with, so that blossoms are many and have to be expanded again. */
class BlossomSearchTest {

    @Test
    void findsWhatTryingEverythingDoes() {
        for (int seed = 0; seed < 4_000; seed++) {
            Drawn graph = Drawn.ofAnyKind(12, seed);
            double least = CheapestMatchingTest.least(graph, 0);

            var found = search(graph);

            assertThat(found.isPresent()).as("seed %d", seed).isEqualTo(least < Double.POSITIVE_INFINITY);
            found.ifPresent(solution -> CheapestMatchingTest.assertProven(graph, solution));
        }
    }

    @Test
    void findsWhatAnotherExactMatcherDoes() {
        for (int seed = 0; seed < 150; seed++) {
            Drawn graph = Drawn.ofAnyKind(300, seed);

            var found = search(graph);

            assertThat(found.map(solution -> graph.cost(solution.mate())))
                    .as("seed %d", seed)
                    .isEqualTo(CheapestMatchingTest.other(graph));
            found.ifPresent(solution -> CheapestMatchingTest.assertProven(graph, solution));
        }
    }

    private static Optional<Solution> search(Drawn drawn) {
        SparseGraph graph = SparseGraph.of(drawn.size(), drawn.edges());
        Blossoms blossoms = new Blossoms(LargestMatching.empty(drawn.size()), FractionalMatching.of(graph).bid);
        return new BlossomSearch(graph, blossoms).complete(Deadline.in(Duration.ofMinutes(1)))
                ? Optional.of(new Solution(blossoms.mate, new Duals(blossoms)))
                : Optional.empty();
    }
}
