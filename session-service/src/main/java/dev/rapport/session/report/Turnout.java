package dev.rapport.session.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How many people were there over a session. However long it lasts, so many counts are kept and no more: where there would
 * be more, every other one goes.
 *
 * @param step between two counts
 * @param counts in their order
 */
record Turnout(Duration step, List<Count> counts) {
    static final int MOST = 120;
    static final Turnout NONE = new Turnout(Duration.ofSeconds(10), List.of());

    Turnout {
        counts = List.copyOf(counts);
    }

    /** @param at the beginning of the step in which it was counted, as long as a step was then */
    record Count(Instant at, int people) {}

    /** Whether it is time to count again. */
    boolean isDue(Instant now) {
        return counts.isEmpty() || begin(counts.getLast().at(), step).isBefore(begin(now, step));
    }

    /** The same where it was not due: two who count at once count once. */
    Turnout with(Instant now, int people) {
        if (!isDue(now)) {
            return this;
        }
        List<Count> more = new ArrayList<>(counts);
        more.add(new Count(begin(now, step), people));
        return more.size() <= MOST ? new Turnout(step, more) : new Turnout(step.multipliedBy(2), more).thinned();
    }

    /** The first of each step is the one that is kept. */
    private Turnout thinned() {
        List<Count> kept = new ArrayList<>();
        for (Count count : counts) {
            if (new Turnout(step, kept).isDue(count.at())) {
                kept.add(count);
            }
        }
        return new Turnout(step, kept);
    }

    private static Instant begin(Instant at, Duration step) {
        return Instant.ofEpochSecond(at.getEpochSecond() / step.toSeconds() * step.toSeconds());
    }
}
