package dev.rapport.matching.pairing.graph;

import static dev.rapport.matching.pairing.graph.LargestMatching.NONE;

/**
 * What each vertex, and each odd set of vertices, bids for being covered (the dual of the matching problem, J. Edmonds,
 * "Maximum matching and a polyhedron with 0,1-vertices", 1965). An edge that was left out of a graph could make its
 * cheapest matching cheaper only where it costs less than is bid for it.
 */
public final class Duals {
    /** Bids are in quarter steps. */
    private static final double QUARTER = Edges.STEP / 4;

    private final long[] bids;
    private final long[] shells;
    private final int[] around;
    private final int[] depth;
    private final int[] members;

    Duals(Blossoms blossoms) {
        this(blossoms.bid, blossoms.shell, blossoms.around);
    }

    /** Of vertices alone. */
    Duals(long[] bids) {
        this(bids, new long[bids.length], LargestMatching.empty(bids.length));
    }

    private Duals(long[] bids, long[] shells, int[] around) {
        this.bids = bids;
        this.shells = shells;
        this.around = around;
        depth = new int[around.length];
        members = new int[around.length];
        for (int vertex = 0; vertex < bids.length; vertex++) {
            for (int node = around[vertex]; node != NONE; node = around[node]) {
                depth[vertex]++;
                members[node]++;
            }
        }
    }

    /** What all bid together, which no perfect matching of the graph costs less than. */
    public double sum() {
        double sum = 0;
        for (long bid : bids) {
            sum += bid * QUARTER;
        }
        for (int node = bids.length; node < around.length; node++) {
            if (members[node] > 0) {
                sum -= (members[node] - 1) * (shells[node] * QUARTER);
            }
        }
        return sum;
    }

    /** What a vertex bids together with the sets that hold it. */
    double bid(int vertex) {
        return bids[vertex] * QUARTER;
    }

    /** What is bid for an edge: sets that hold both of its ends bid nothing. */
    public double bid(int a, int b) {
        long bid = bids[a] + bids[b];
        int one = around[a];
        int other = around[b];
        int oneDepth = depth[a];
        int otherDepth = depth[b];
        while (one != other) {
            if (oneDepth >= otherDepth) {
                one = around[one];
                oneDepth--;
            } else {
                other = around[other];
                otherDepth--;
            }
        }
        for (int node = one; node != NONE; node = around[node]) {
            bid -= 2 * shells[node];
        }
        return bid * QUARTER;
    }
}
