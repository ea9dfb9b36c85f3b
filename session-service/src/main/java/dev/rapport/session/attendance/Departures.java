package dev.rapport.session.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The connections to this instance that closed just now. Where nearly all close at once nobody has left: the gateway
 * before it has died, or the network, and people come back as soon as it does.
 */
final class Departures {
    static final Duration AT_ONCE = Duration.ofSeconds(2);
    /** So few may well have left together. */
    private static final int A_CROWD = 5;
    /** One that stays for so many that close. */
    private static final int STAY = 4;

    private final Deque<Instant> recent = new ArrayDeque<>();

    synchronized void closed(Instant now) {
        recent.addLast(now);
        forgetBefore(now.minus(AT_ONCE));
    }

    /** @param open how many connections there still are */
    synchronized boolean wereAllAtOnce(int open, Instant now) {
        forgetBefore(now.minus(AT_ONCE));
        return recent.size() >= A_CROWD && recent.size() >= STAY * open;
    }

    private void forgetBefore(Instant begin) {
        while (!recent.isEmpty() && recent.getFirst().isBefore(begin)) {
            recent.removeFirst();
        }
    }
}
