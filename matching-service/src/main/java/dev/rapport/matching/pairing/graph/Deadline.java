package dev.rapport.matching.pairing.graph;

import java.time.Duration;

/** When to give up, by the clock of this machine. */
record Deadline(long nanoTime) {

    static Deadline in(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos());
    }

    boolean isOver() {
        return System.nanoTime() - nanoTime > 0;
    }
}
