package dev.rapport.matching.pairing.graph;

import java.util.Random;

/** A graph drawn by a seed, with costs that are multiples of a power of two. */
record Drawn(int size, boolean[][] joined, double[][] cost) {

    static Drawn of(int size, double density, long seed) {
        Random random = new Random(seed);
        boolean[][] joined = new boolean[size][size];
        double[][] cost = new double[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < a; b++) {
                joined[a][b] = joined[b][a] = random.nextDouble() < density;
                cost[a][b] = cost[b][a] = random.nextInt(1 << 16) / (double) (1 << 16);
            }
        }
        return new Drawn(size, joined, cost);
    }

    Adjacency adjacency() {
        return (a, b) -> joined[a][b];
    }

    Edges edges() {
        Edges edges = new Edges();
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < a; b++) {
                if (joined[a][b]) {
                    edges.add(a, b, cost[a][b]);
                }
            }
        }
        return edges;
    }

    double cost(int[] mate) {
        double sum = 0;
        for (int a = 0; a < size; a++) {
            sum += mate[a] > a ? cost[a][mate[a]] : 0;
        }
        return sum;
    }
}
