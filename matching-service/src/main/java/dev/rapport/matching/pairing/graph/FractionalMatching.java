package dev.rapport.matching.pairing.graph;

import static dev.rapport.matching.pairing.graph.LargestMatching.NONE;

import java.util.stream.IntStream;

/**
 * The cheapest way to cover every vertex once by edges taken whole or by half: matched pairs, and cycles of odd length whose
 * edges are halved. It is quickly had, by a shortest augmenting path for each vertex that is bare (U. Derigs and A. Metz,
 * "On the use of optimal fractional matchings for solving the (integer) matching problem", Computing 1986), and little is
 * then missing to the cheapest matching of whole edges.
 */
final class FractionalMatching {
    private final SparseGraph graph;
    /** What a vertex bids; no edge costs less than its two vertices bid, and an edge that is taken costs just that. */
    final long[] bid;
    /** The other vertex of a whole edge, or {@link LargestMatching#NONE}. */
    final int[] mate;
    /** The next vertex of a halved cycle, or {@link LargestMatching#NONE}. */
    final int[] next;

    private FractionalMatching(SparseGraph graph, long[] bid, int[] mate) {
        this.graph = graph;
        this.bid = bid;
        this.mate = mate;
        next = LargestMatching.empty(graph.size);
    }

    /** Begins with half of its cheapest edge as the bid of each. */
    static FractionalMatching of(SparseGraph graph) {
        long[] bid = new long[graph.size];
        for (int vertex = 0; vertex < graph.size; vertex++) {
            long least = Long.MAX_VALUE;
            for (int edge = graph.start[vertex]; edge < graph.start[vertex + 1]; edge++) {
                least = Math.min(least, graph.cost[edge]);
            }
            bid[vertex] = least / 2;
        }
        return new FractionalMatching(graph, bid, LargestMatching.empty(graph.size));
    }

    /**
     * Begins with this matching, in a graph with more edges. Where one of these costs less than is bid for it, a vertex bids
     * less, and is bare then.
     */
    FractionalMatching with(SparseGraph larger, Edges more) {
        open();
        FractionalMatching matching = new FractionalMatching(larger, bid.clone(), mate.clone());
        int[] often = new int[graph.size];
        for (int i = 0; i < more.size(); i++) {
            often[more.from(i)]++;
            often[more.to(i)]++;
        }
        for (int i = 0; i < more.size(); i++) {
            int a = more.from(i);
            int b = more.to(i);
            long excess = matching.bid[a] + matching.bid[b] - SparseGraph.cost(more, i);
            if (excess > 0) {
                matching.lower(often[a] >= often[b] ? a : b, excess);
            }
        }
        return matching;
    }

    private void lower(int vertex, long by) {
        bid[vertex] -= by;
        int other = mate[vertex];
        if (other != NONE) {
            mate[vertex] = NONE;
            mate[other] = NONE;
        }
    }

    /** @return false when there is none, or none in time */
    boolean complete(Deadline deadline) {
        return coverAllBut(0, deadline);
    }

    /**
     * Covers vertices until only so many are bare.
     *
     * @return false when that cannot be, or not in time
     */
    boolean coverAllBut(int few, Deadline deadline) {
        for (int vertex = 0; vertex < graph.size; vertex++) {
            if (isBare(vertex)) {
                raise(vertex);
            }
        }
        return new FractionalSearch(graph, this).coverAllBut(few, deadline);
    }

    int[] bare() {
        return IntStream.range(0, graph.size).filter(this::isBare).toArray();
    }

    /** Undoes the halved cycles: of each one vertex stays bare. */
    void open() {
        for (int vertex = 0; vertex < graph.size; vertex++) {
            if (next[vertex] != NONE) {
                openAt(vertex);
            }
        }
    }

    boolean isBare(int vertex) {
        return mate[vertex] == NONE && next[vertex] == NONE;
    }

    private void raise(int vertex) {
        long least = Long.MAX_VALUE;
        int with = NONE;
        for (int edge = graph.start[vertex]; edge < graph.start[vertex + 1]; edge++) {
            int other = graph.to[edge];
            long slack = graph.cost[edge] - bid[vertex] - bid[other];
            if (slack < least || slack == least && isBare(other)) {
                least = slack;
                with = other;
            }
        }
        if (with == NONE) {
            return;
        }
        bid[vertex] += least;
        if (isBare(with)) {
            match(vertex, with);
        }
    }

    /** Matches the vertices of a halved cycle but for one. */
    void openAt(int vertex) {
        int one = next[vertex];
        next[vertex] = NONE;
        while (one != vertex) {
            int other = next[one];
            int following = next[other];
            next[one] = NONE;
            next[other] = NONE;
            match(one, other);
            one = following;
        }
    }

    void match(int one, int other) {
        mate[one] = other;
        mate[other] = one;
    }
}
