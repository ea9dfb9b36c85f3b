package dev.rapport.matching.pairing.graph;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for edges that are not listed and cost less than is bid for them. Vertices are looked at from the highest bid down,
 * each only with those whose bid and its own together exceed what any unlisted edge costs at least; those whom few list bid
 * most, and most of what is missed is theirs.
 */
final class Missed {
    /** Costs that are asked for before the others are left alone: a tenth of a second or so. */
    private static final long MOST_ASKED = 3L << 22;

    /** So many costs at once are asked for as fast as one by itself. */
    private static final int AT_ONCE = 32;

    /** Vertices that are looked at together, on all processors. */
    private static final int TOGETHER = 64;

    private final Unlisted unlisted;
    private long asked;

    Missed(Unlisted unlisted) {
        this.unlisted = unlisted;
    }

    Edges find(Duals duals) {
        Edges found = new Edges();
        if (asked >= MOST_ASKED) {
            return found;
        }
        Look look = new Look(duals);
        for (int begin = 0; begin < look.size && asked < MOST_ASKED; begin += TOGETHER) {
            List<Found> some = IntStream.range(begin, Math.min(look.size, begin + TOGETHER))
                    .parallel()
                    .mapToObj(look::at)
                    .toList();
            for (Found one : some) {
                asked += Math.min(look.size, (long) AT_ONCE * one.asked);
                if (one.edges != null) {
                    found.addAll(one.edges);
                }
            }
        }
        return found;
    }

    private record Found(int asked, @Nullable Edges edges) {}

    private final class Look {
        private final Duals duals;
        private final int size = unlisted.vertices();
        private final int[] vertices = new int[size];
        /** By place, rounded up. */
        private final float[] bids = new float[size];

        private final double[] least = new double[size];

        Look(Duals duals) {
            this.duals = duals;
            long[] order = new long[size];
            for (int vertex = 0; vertex < size; vertex++) {
                order[vertex] = (long) -ascending(Math.nextUp((float) duals.bid(vertex))) << Integer.SIZE | vertex;
            }
            Arrays.sort(order);
            for (int place = 0; place < size; place++) {
                vertices[place] = (int) order[place];
                bids[place] = Math.nextUp((float) duals.bid(vertices[place]));
                least[place] = unlisted.least(vertices[place]);
            }
        }

        /** Whole numbers in the order of the floating ones. */
        private static int ascending(float number) {
            int bits = Float.floatToIntBits(number);
            return bits >= 0 ? bits : Integer.MIN_VALUE - bits;
        }

        Found at(int place) {
            int vertex = vertices[place];
            double enough = least[place] - bids[place];
            int[] others = new int[16];
            int count = 0;
            for (int i = place + 1; i < size && bids[i] > enough; i++) {
                if ((double) bids[place] + bids[i] > least[i]) {
                    if (count == others.length) {
                        others = Arrays.copyOf(others, 2 * count);
                    }
                    others[count++] = vertices[i];
                }
            }
            return count == 0 ? new Found(0, null) : new Found(count, undercutting(vertex, others, count));
        }

        private @Nullable Edges undercutting(int vertex, int[] others, int count) {
            double[] costs = new double[count];
            unlisted.costs(vertex, others, count, costs);
            Edges found = null;
            for (int i = 0; i < count; i++) {
                if (Edges.rounded(costs[i]) < duals.bid(vertex, others[i])) {
                    found = found == null ? new Edges() : found;
                    found.add(vertex, others[i], costs[i]);
                }
            }
            return found;
        }
    }
}
