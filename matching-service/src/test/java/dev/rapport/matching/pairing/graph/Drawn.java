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

    /**
     * Dense or sparse, of few different costs or many, of two sides or not, on a plane where near ones are joined or anyhow; now
     * and then with a perfect matching in any case.
     *
     * @param most vertices; half of them at least
     */
    static Drawn ofAnyKind(int most, long seed) {
        Random random = new Random(seed);
        int size = 2 * (most / 4 + random.nextInt(most / 4 + 1));
        double degree = 1 + random.nextInt(random.nextBoolean() ? 4 : size);
        int costs = 1 << random.nextInt(17);
        boolean twoSides = random.nextInt(4) == 0;
        boolean plane = random.nextBoolean();
        boolean perfect = random.nextBoolean();
        double[] x = random.doubles(size).toArray();
        double[] y = random.doubles(size).toArray();
        boolean[][] joined = new boolean[size][size];
        double[][] cost = new double[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < a; b++) {
                double far = Math.hypot(x[a] - x[b], y[a] - y[b]);
                boolean near = plane ? far * far * 3 < degree / size : random.nextDouble() < degree / size;
                joined[a][b] =
                        joined[b][a] = near && !(twoSides && a % 2 == b % 2) || perfect && a - b == 1 && a % 2 == 1;
                cost[a][b] = cost[b][a] = (plane ? Math.rint(far * costs) : random.nextInt(costs)) / (1 << 16);
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
