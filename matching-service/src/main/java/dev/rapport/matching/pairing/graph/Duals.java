package dev.rapport.matching.pairing.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What each vertex, and each odd set of vertices, bids for being covered (the dual of the matching problem, J. Edmonds,
 * "Maximum matching and a polyhedron with 0,1-vertices", 1965). An edge that was left out of a graph could make its
 * cheapest matching cheaper only where it costs less than is bid for it.
 */
public final class Duals {
    private final double[] bids;
    private final List<List<Shell>> shells = new ArrayList<>();

    /** An odd set and what it bids for an edge that leaves it. */
    private record Shell(double bid) {}

    Duals(int vertices, Map<Set<Integer>, Double> variables) {
        bids = new double[vertices];
        for (int i = 0; i < vertices; i++) {
            shells.add(List.of());
        }
        variables.forEach((set, bid) -> {
            set.forEach(vertex -> bids[vertex] += bid);
            if (set.size() > 1 && bid != 0) {
                Shell shell = new Shell(bid);
                set.forEach(vertex -> {
                    List<Shell> around = new ArrayList<>(shells.get(vertex));
                    around.add(shell);
                    shells.set(vertex, around);
                });
            }
        });
    }

    /** At most what is bid for an edge; quickly told. */
    public double mostBid(int a, int b) {
        return bids[a] + bids[b];
    }

    /** What is bid for an edge: sets that hold both of its ends bid nothing. */
    public double bid(int a, int b) {
        double bid = mostBid(a, b);
        for (Shell mine : shells.get(a)) {
            for (Shell yours : shells.get(b)) {
                if (mine == yours) {
                    bid -= 2 * mine.bid();
                }
            }
        }
        return bid;
    }
}
