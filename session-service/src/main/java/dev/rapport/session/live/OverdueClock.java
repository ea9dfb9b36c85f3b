package dev.rapport.session.live;

import dev.rapport.events.RoundEvent;
import dev.rapport.events.RoundEvent.RoundStarted;
import dev.rapport.events.RoundEvent.RoundsOver;
import dev.rapport.session.room.Scene;
import dev.rapport.session.schedule.Phase.Break;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/**
 * Looks whether a round has begun of which nothing is heard though its hour has come: the store may know it already while
 * its event waits for a broker to be replaced. Almost always it has been heard by then, and nobody looks.
 */
final class OverdueClock {
    private static final Duration PATIENCE = Duration.ofMillis(600);
    /** While the store cannot be read, or has not begun the round either. */
    private static final int LOOKS = 10;

    private final Clock clock;
    private final Runnable look;
    private @Nullable Instant expected;
    private Disposable timer = Disposables.disposed();

    OverdueClock(Clock clock, Runnable look) {
        this.clock = clock;
        this.look = look;
    }

    /** What a session looks like just now. A round that has begun meanwhile has not been heard of for that. */
    synchronized void expect(Scene scene) {
        if (scene.session().phase() instanceof Break(var _, Instant startsAt) && !startsAt.equals(expected)) {
            expected = startsAt;
            Duration left = Duration.between(clock.instant(), startsAt);
            lookIn(PATIENCE.plus(left.isNegative() ? Duration.ZERO : left), LOOKS);
        }
    }

    /** A round that has begun is heard of by all. */
    synchronized void heard(RoundEvent event) {
        if (event instanceof RoundStarted || event instanceof RoundsOver) {
            forget();
        }
    }

    /** What the session looked like when a round was overdue: whoever follows is told of it where it has begun. */
    synchronized void looked(Scene scene) {
        if (!(scene.session().phase() instanceof Break)) {
            forget();
        }
    }

    private void forget() {
        expected = null;
        timer.dispose();
    }

    private void lookIn(Duration time, int looks) {
        timer.dispose();
        timer = Mono.delay(time).subscribe(now -> lookAgain(looks));
    }

    private void lookAgain(int looks) {
        synchronized (this) {
            if (expected == null) {
                return;
            }
            if (looks > 1) {
                lookIn(PATIENCE, looks - 1);
            }
        }
        look.run();
    }
}
