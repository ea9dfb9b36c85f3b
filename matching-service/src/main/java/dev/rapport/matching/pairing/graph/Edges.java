package dev.rapport.matching.pairing.graph;

import java.util.Arrays;

/** A growing list of weighted edges in plain arrays. The same edge may be listed twice, then at the same cost. */
public final class Edges {
    private int size;
    private int[] from = new int[256];
    private int[] to = new int[256];
    private double[] cost = new double[256];

    public void add(int a, int b, double weight) {
        if (size == from.length) {
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
            cost = Arrays.copyOf(cost, size * 2);
        }
        from[size] = a;
        to[size] = b;
        cost[size++] = weight;
    }

    public Edges copy() {
        Edges copy = new Edges();
        copy.size = size;
        copy.from = from.clone();
        copy.to = to.clone();
        copy.cost = cost.clone();
        return copy;
    }

    public int size() {
        return size;
    }

    public int from(int edge) {
        return from[edge];
    }

    public int to(int edge) {
        return to[edge];
    }

    public double cost(int edge) {
        return cost[edge];
    }
}
