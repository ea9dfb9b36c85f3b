package dev.rapport.matching.pairing.graph;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The perfect matching of least cost, exactly: first the cheapest {@link FractionalMatching}, then its few odd cycles are
 * resolved by a {@link BlossomSearch}. Where only some edges of a graph are listed, those that were missed are looked for by
 * what is bid for them, and added, until there are none (both by U. Derigs and A. Metz: "On the use of optimal fractional
 * matchings for solving the (integer) matching problem", Computing 1986, and "Solving (large scale) matching problems
 * combinatorially", Mathematical Programming 1991).
 */
public final class CheapestMatching {
    /** Among more people the pairs that were missed are not looked for one by one: that would take seconds. */
    private static final int CROWD = 20_000;

    private final int vertices;
    private final Edges edges;
    private final Deadline deadline;
    private SparseGraph graph;
    private FractionalMatching halves;

    private CheapestMatching(int vertices, Edges edges, Deadline deadline) {
        this.vertices = vertices;
        this.edges = edges;
        this.deadline = deadline;
        graph = SparseGraph.of(vertices, edges);
        halves = FractionalMatching.of(graph);
    }

    /** @return empty when there is no perfect matching or it was not found in time */
    public static Optional<Solution> find(int vertices, Edges edges, Duration limit) {
        return find(vertices, edges, Deadline.in(limit));
    }

    static Optional<Solution> find(int vertices, Edges edges, Deadline deadline) {
        CheapestMatching matching = new CheapestMatching(vertices, edges, deadline);
        return matching.halves.complete(matching.deadline) ? matching.whole() : Optional.empty();
    }

    /**
     * The cheapest of a graph with more edges than are listed; among very many nearly so, as those who bid least are not asked
     * about then, and in a crowd only some of the others.
     *
     * @param listed such that there is a perfect matching of them
     * @return empty when there is no perfect matching of the listed edges or it was not found in time
     */
    public static Optional<Solution> find(int vertices, Edges listed, Unlisted unlisted, Duration limit) {
        Deadline deadline = Deadline.in(limit);
        return unlisted.vertices() > CROWD
                ? CrowdedMatching.find(vertices, listed, unlisted, deadline)
                : new CheapestMatching(vertices, listed.copy(), deadline).repaired(new Missed(unlisted));
    }

    private Optional<Solution> repaired(Missed missed) {
        @Nullable Solution best = null;
        while (halves.complete(deadline)) {
            Edges more = missed.find(new Duals(halves.bid));
            if (more.size() == 0) {
                Optional<Solution> whole = whole();
                if (whole.isEmpty()) {
                    break;
                }
                best = whole.get();
                more = missed.find(best.duals());
            }
            if (more.size() == 0) {
                break;
            }
            edges.addAll(more);
            graph = SparseGraph.of(vertices, edges);
            halves = halves.with(graph, more);
        }
        return Optional.ofNullable(best);
    }

    private Optional<Solution> whole() {
        return whole(graph, halves, deadline);
    }

    /** Resolves the odd cycles. */
    static Optional<Solution> whole(SparseGraph graph, FractionalMatching halves, Deadline deadline) {
        halves.open();
        Blossoms blossoms = new Blossoms(halves.mate.clone(), halves.bid.clone());
        return new BlossomSearch(graph, blossoms).complete(deadline)
                ? Optional.of(new Solution(blossoms.mate, new Duals(blossoms)))
                : Optional.empty();
    }

    /**
     * A matching and the proof that none is cheaper, or by how much at most.
     *
     * @param mate the partner of each vertex
     */
    public record Solution(int[] mate, Duals duals) {}
}
