package dev.rapport.matching.pairing;

import dev.rapport.matching.affinity.Scores;
import dev.rapport.matching.pairing.graph.Unlisted;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The pairs that are not among the candidates. */
final class Others implements Unlisted {
    /** For so many, or more, of all present, one is scored against everybody: that is faster then. */
    private static final int AT_ONCE = 32;

    private final Floor floor;
    private final Costs costs;
    private final double[] least;
    private final Queue<Rows> unused = new ConcurrentLinkedQueue<>();

    Others(Floor floor, Costs costs, double[] least) {
        this.floor = floor;
        this.costs = costs;
        this.least = least;
    }

    private record Rows(Scores scores, double[] row) {}

    @Override
    public int vertices() {
        return floor.size();
    }

    @Override
    public double least(int vertex) {
        return least[vertex];
    }

    @Override
    public void costs(int vertex, int[] others, int count, double[] into) {
        if ((long) count * AT_ONCE < floor.size()) {
            for (int i = 0; i < count; i++) {
                into[i] = floor.allowed(vertex, others[i])
                        ? cost(vertex, others[i], floor.worth(vertex, others[i]))
                        : Double.POSITIVE_INFINITY;
            }
            return;
        }
        Rows rows = unused.poll();
        if (rows == null) {
            int everybody = floor.gathering().size();
            rows = new Rows(floor.gathering().scores(), new double[everybody]);
        }
        rows.scores.of(vertex, rows.row);
        for (int i = 0; i < count; i++) {
            into[i] = floor.allowed(vertex, others[i])
                    ? cost(vertex, others[i], floor.worth(vertex, others[i], rows.row[others[i]]))
                    : Double.POSITIVE_INFINITY;
        }
        unused.add(rows);
    }

    private double cost(int a, int b, double worth) {
        return costs.pair(worth, floor.timesMet(a, b));
    }
}
