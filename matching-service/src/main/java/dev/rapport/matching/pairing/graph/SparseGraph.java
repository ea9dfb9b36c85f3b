package dev.rapport.matching.pairing.graph;

import java.util.Arrays;

/**
 * A graph whose edges stand by vertex in one row of plain arrays, so that walking the neighbours of a vertex is walking
 * memory. Costs are in quarter steps: what vertices bid in the dual of the matching problem, and when which of them meet, are
 * then whole numbers too.
 */
final class SparseGraph {
    /** More than anything costs or is bid, and far from what a long can hold. */
    static final long NEVER = 1L << 60;

    final int size;
    /** The edges of a vertex stand from its start to the start of the next. */
    final int[] start;

    final int[] to;
    final long[] cost;

    private SparseGraph(int[] start, int[] to, long[] cost) {
        size = start.length - 1;
        this.start = start;
        this.to = to;
        this.cost = cost;
    }

    /** Edges that are listed twice are kept once. */
    static SparseGraph of(int vertices, Edges edges) {
        int[] place = new int[vertices + 1];
        for (int i = 0; i < edges.size(); i++) {
            place[edges.from(i)]++;
            place[edges.to(i)]++;
        }
        int sum = 0;
        for (int vertex = 0; vertex <= vertices; vertex++) {
            int degree = place[vertex];
            place[vertex] = sum;
            sum += degree;
        }
        int[] start = place.clone();
        int[] to = new int[sum];
        long[] cost = new long[sum];
        for (int i = 0; i < edges.size(); i++) {
            int a = edges.from(i);
            int b = edges.to(i);
            to[place[a]] = b;
            to[place[b]] = a;
            cost[place[a]++] = cost(edges, i);
            cost[place[b]++] = cost(edges, i);
        }
        return withoutDoubles(start, to, cost);
    }

    /** What an edge costs, from what stands here for it. */
    static double cost(long quarters) {
        return quarters / 4 * Edges.STEP;
    }

    static long cost(Edges edges, int edge) {
        return 4 * edges.steps(edge);
    }

    private static SparseGraph withoutDoubles(int[] start, int[] to, long[] cost) {
        int[] seenBy = new int[start.length - 1];
        int kept = 0;
        int next = 0;
        for (int vertex = 0; vertex < seenBy.length; vertex++) {
            int end = start[vertex + 1];
            for (int edge = next; edge < end; edge++) {
                if (seenBy[to[edge]] != vertex + 1) {
                    seenBy[to[edge]] = vertex + 1;
                    to[kept] = to[edge];
                    cost[kept++] = cost[edge];
                }
            }
            next = end;
            start[vertex + 1] = kept;
        }
        return new SparseGraph(start, Arrays.copyOf(to, kept), Arrays.copyOf(cost, kept));
    }
}
