package dev.rapport.standalone.demo;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long people take. */
final class Pace {
    private static final Duration THINKING = Duration.ofMillis(900);
    private static final Duration ONE_LETTER = Duration.ofMillis(30);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private Pace() {}

    /** To think of a line and to type it. */
    static Duration of(String line) {
        Duration typing = ONE_LETTER.multipliedBy(line.length());
        Duration all = between(THINKING, THINKING.multipliedBy(2)).plus(typing);
        return all.compareTo(LONGEST) < 0 ? all : LONGEST;
    }

    /** Somewhere in between, so that not everybody does everything at once. */
    static Duration between(Duration least, Duration most) {
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(least.toMillis(), most.toMillis()));
    }
}
