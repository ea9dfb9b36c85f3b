package dev.rapport.matching.pairing.graph;

import java.time.Duration;

/** When to give up, by the clock of this machine. */
record Deadline(long nanoTime) {
    private static final int CHECKED = 1 << 10;

    static Deadline in(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos());
    }

    /** Looks at the clock at the first of many steps and at every thousandth or so from there. */
    boolean isOver(int step) {
        return step % CHECKED == 0 && System.nanoTime() - nanoTime > 0;
    }
}
