package dev.rapport.session.live;

import dev.rapport.session.room.Scene;
import dev.rapport.session.schedule.Phase.Break;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Looks whether a round has begun of which nothing is heard though its hour has come: the store may know it already while
 * its event waits for a broker to be replaced. Almost always it has been heard by then, and nobody looks.
 */
final class OverdueClock {
    private static final Duration PATIENCE = Duration.ofMillis(600);

    private final Clock clock;
    private final Runnable look;
    private @Nullable Instant expected;

    OverdueClock(Clock clock, Runnable look) {
        this.clock = clock;
        this.look = look;
    }

    /** What a session looks like just now. */
    synchronized void expect(Scene scene) {
        Instant due = scene.session().phase() instanceof Break(var _, Instant startsAt) ? startsAt : null;
        if (due != null && !due.equals(expected)) {
            Duration left = Duration.between(clock.instant(), due);
            Mono.delay(PATIENCE.plus(left.isNegative() ? Duration.ZERO : left)).subscribe(now -> lookAt(due));
        }
        expected = due;
    }

    /** Something was heard, and whoever is told of it looks. */
    synchronized void heard() {
        expected = null;
    }

    private void lookAt(Instant due) {
        synchronized (this) {
            if (!due.equals(expected)) {
                return;
            }
            expected = null;
        }
        look.run();
    }
}
