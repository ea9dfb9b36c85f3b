package dev.rapport.matching.pairing.graph;

import static dev.rapport.matching.pairing.graph.LargestMatching.NONE;

import dev.rapport.matching.pairing.graph.CheapestMatching.Solution;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A perfect matching in a crowd, nearly the cheapest: the cheapest {@link FractionalMatching}, but those for whom a listed
 * partner is hard to find look at each other as well ({@link Strangers}), and of each odd cycle one is matched with that of
 * another instead of resolving the cycles together. What all bid is a bound on what this costs too much.
 */
final class CrowdedMatching {
    /** The last one in so many takes most of the time. */
    private static final int HARD_TO_PLACE = 24;

    /** What a matching may cost more than all bid, by vertex, before the odd cycles are resolved after all. */
    private static final double TOO_MUCH = 1.0 / (1 << 13);

    private final int vertices;
    private final Edges edges;
    private final Unlisted unlisted;
    private final Deadline deadline;
    private SparseGraph graph;
    private FractionalMatching halves;

    private CrowdedMatching(int vertices, Edges edges, Unlisted unlisted, Deadline deadline) {
        this.vertices = vertices;
        this.edges = edges;
        this.unlisted = unlisted;
        this.deadline = deadline;
        graph = SparseGraph.of(vertices, edges);
        halves = FractionalMatching.of(graph);
    }

    /** @return empty when there is no such matching or it was not found in time */
    static Optional<Solution> find(int vertices, Edges listed, Unlisted unlisted, Deadline deadline) {
        return new CrowdedMatching(vertices, listed.copy(), unlisted, deadline).find();
    }

    private Optional<Solution> find() {
        if (!halves.coverAllBut(vertices / HARD_TO_PLACE, deadline)) {
            return Optional.empty();
        }
        Edges more = Strangers.among(people(halves.bare()), unlisted);
        edges.addAll(more);
        graph = SparseGraph.of(vertices, edges);
        halves = halves.with(graph, more);
        if (!halves.complete(deadline)) {
            return Optional.empty();
        }
        Duals duals = new Duals(halves.bid);
        halves.open();
        int[] last = halves.bare();
        Optional<Solution> whole = amongThemselves(last)
                .filter(few -> few.duals().sum() - bid(last, duals) <= vertices * TOO_MUCH)
                .map(few -> new Solution(with(last, few.mate()), duals));
        return whole.isPresent() ? whole : CheapestMatching.whole(graph, halves, deadline);
    }

    private static double bid(int[] some, Duals duals) {
        return Arrays.stream(some).mapToDouble(duals::bid).sum();
    }

    private int[] people(int[] some) {
        return Arrays.stream(some)
                .filter(vertex -> vertex < unlisted.vertices())
                .toArray();
    }

    /** The cheapest matching of a few, by their places. */
    private Optional<Solution> amongThemselves(int[] few) {
        int[] places = LargestMatching.empty(vertices);
        for (int place = 0; place < few.length; place++) {
            places[few[place]] = place;
        }
        Edges among = new Edges();
        for (int vertex : few) {
            for (int edge = graph.start[vertex]; edge < graph.start[vertex + 1]; edge++) {
                int other = graph.to[edge];
                if (other > vertex && places[other] != NONE) {
                    among.add(places[vertex], places[other], SparseGraph.cost(graph.cost[edge]));
                }
            }
        }
        Edges strangers = Strangers.among(people(few), unlisted);
        for (int i = 0; i < strangers.size(); i++) {
            among.add(places[strangers.from(i)], places[strangers.to(i)], strangers.cost(i));
        }
        return CheapestMatching.find(few.length, among, deadline);
    }

    private int[] with(int[] few, int[] partners) {
        int[] mate = halves.mate.clone();
        IntStream.range(0, few.length).forEach(place -> mate[few[place]] = few[partners[place]]);
        return mate;
    }
}
