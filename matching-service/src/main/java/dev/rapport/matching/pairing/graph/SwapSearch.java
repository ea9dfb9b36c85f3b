package dev.rapport.matching.pairing.graph;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A good matching fast where the best cannot be had: the cheapest edges first (within half of the optimum: R. Preis,
 * STACS 1999), grown to cover all, then two pairs exchange partners as long as that helps (2-opt; compare J. Maue and P.
 * Sanders, "Engineering algorithms for approximate weighted matching", WEA 2007).
 */
public final class SwapSearch {
    private static final int MOST_PASSES = 50;

    private SwapSearch() {}

    /** The cost of an edge. */
    @FunctionalInterface
    public interface Cost {
        double of(int a, int b);
    }

    /**
     * @param left vertices to leave uncovered; the others are covered if they can be
     * @return the partner of each vertex or {@link LargestMatching#NONE}
     */
    public static int[] find(int vertices, Edges edges, boolean[] left, Adjacency graph, Cost cost) {
        int[] cheapestFirst = IntStream.range(0, edges.size())
                .boxed()
                .sorted(Comparator.comparingDouble(edges::cost))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] mate = LargestMatching.empty(vertices);
        for (int edge : cheapestFirst) {
            int a = edges.from(edge);
            int b = edges.to(edge);
            if (!left[a] && !left[b] && mate[a] == LargestMatching.NONE && mate[b] == LargestMatching.NONE) {
                mate[a] = b;
                mate[b] = a;
            }
        }
        mate = LargestMatching.grow(mate, new int[vertices], (a, b) -> !left[a] && !left[b] && graph.joined(a, b));
        int passes = 0;
        while (passes < MOST_PASSES && improve(mate, edges, graph, cost)) {
            passes++;
        }
        return mate;
    }

    private static boolean improve(int[] mate, Edges edges, Adjacency graph, Cost cost) {
        boolean improved = false;
        for (int edge = 0; edge < edges.size(); edge++) {
            int a = edges.from(edge);
            int b = edges.to(edge);
            int c = mate[a];
            int d = mate[b];
            if (c == LargestMatching.NONE || d == LargestMatching.NONE || c == b || !graph.joined(c, d)) {
                continue;
            }
            if (edges.cost(edge) + cost.of(c, d) < cost.of(a, c) + cost.of(b, d)) {
                mate[a] = b;
                mate[b] = a;
                mate[c] = d;
                mate[d] = c;
                improved = true;
            }
        }
        return improved;
    }
}
