package dev.rapport.matching.pairing.graph;

import static dev.rapport.matching.pairing.graph.LargestMatching.NONE;

import java.util.function.IntUnaryOperator;

/** Where the ways of two outer nodes of a tree to its root meet, found by climbing both in turn. */
final class Meeting {
    private final boolean[] onPath;
    private final IntUnaryOperator above;

    /** @param above the outer node above an outer one, or {@link LargestMatching#NONE} above the root */
    Meeting(int nodes, IntUnaryOperator above) {
        onPath = new boolean[nodes];
        this.above = above;
    }

    int of(int one, int other) {
        int climber = one;
        int waiting = other;
        while (climber == NONE || !onPath[climber]) {
            int next = NONE;
            if (climber != NONE) {
                onPath[climber] = true;
                next = above.applyAsInt(climber);
            }
            climber = waiting;
            waiting = next;
        }
        clear(one);
        clear(other);
        return climber;
    }

    private void clear(int from) {
        for (int node = from; node != NONE && onPath[node]; node = above.applyAsInt(node)) {
            onPath[node] = false;
        }
    }
}
