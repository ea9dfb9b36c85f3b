package dev.rapport.matching.pairing.graph;

import java.util.stream.IntStream;

/**
 * Among very many, pairs of those whom a listed one is hard to find for. Each looks at some of the others, which is soon
 * done, and the best of these are a shorter way to a partner than one through half of the graph.
 */
final class Strangers {
    private static final int LOOKED_AT = 128;
    private static final int KEPT = 8;

    /** What costs more is not for strangers: some have met, and there are ways without that. */
    private static final double MOST = 1L << 10;

    private Strangers() {}

    /** @param vertices in an order that has nothing to do with what edges cost */
    static Edges among(int[] vertices, Unlisted unlisted) {
        int looks = Math.min(LOOKED_AT, vertices.length / 2);
        long[][] best = new long[vertices.length][];
        IntStream.range(0, vertices.length)
                .parallel()
                .forEach(place -> best[place] = best(place, looks, vertices, unlisted));
        Edges edges = new Edges();
        for (int place = 0; place < vertices.length; place++) {
            for (long ranked : best[place]) {
                edges.add(vertices[place], (int) ranked, (ranked >> Integer.SIZE) * Edges.STEP);
            }
        }
        return edges;
    }

    /** The cheapest edges to those that follow: what they cost, in steps, above the number of the other. */
    private static long[] best(int place, int looks, int[] vertices, Unlisted unlisted) {
        int[] others = new int[looks];
        for (int i = 0; i < looks; i++) {
            others[i] = vertices[(place + 1 + i) % vertices.length];
        }
        double[] costs = new double[looks];
        unlisted.costs(vertices[place], others, looks, costs);
        return IntStream.range(0, looks)
                .filter(i -> costs[i] < MOST)
                .mapToLong(i -> (long) Math.rint(costs[i] / Edges.STEP) << Integer.SIZE | others[i])
                .sorted()
                .limit(KEPT)
                .toArray();
    }
}
