package dev.rapport.matching.pairing.graph;

import java.util.Arrays;

/**
 * A growing list of weighted edges in plain arrays. Costs are kept in steps of {@link #STEP}, as whole numbers: sums of
 * them are exact, and what is decided by them does not hang on the order of adding up. The same edge may be listed twice,
 * then at the same cost.
 */
public final class Edges {
    /** The least difference between two costs. */
    public static final double STEP = 1.0 / (1 << 20);

    private int size;
    private int[] from = new int[256];
    private int[] to = new int[256];
    private long[] steps = new long[256];

    static double rounded(double cost) {
        return Math.rint(cost / STEP) * STEP;
    }

    /** @param cost is rounded to a whole number of steps; below 2^36 to either side */
    public void add(int a, int b, double cost) {
        if (size == from.length) {
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
            steps = Arrays.copyOf(steps, size * 2);
        }
        from[size] = a;
        to[size] = b;
        steps[size++] = (long) Math.rint(cost / STEP);
    }

    void addAll(Edges others) {
        for (int i = 0; i < others.size; i++) {
            add(others.from(i), others.to(i), others.cost(i));
        }
    }

    public Edges copy() {
        Edges copy = new Edges();
        copy.size = size;
        copy.from = from.clone();
        copy.to = to.clone();
        copy.steps = steps.clone();
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
        return steps[edge] * STEP;
    }

    long steps(int edge) {
        return steps[edge];
    }
}
