package dev.rapport.session.live;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;

/**
 * Looks again for cards that were still on their way: whoever has just joined is shown as somebody at first, and by name as
 * soon as it is known. Nobody waits for it.
 */
final class LateCardsClock {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
    /** So often after the last event at most: what comes later is shown with the next. */
    private static final int LOOKS = 40;

    private final Runnable look;
    private final AtomicBoolean looking = new AtomicBoolean();
    private final AtomicInteger looks = new AtomicInteger();

    LateCardsClock(Runnable look) {
        this.look = look;
    }

    /** Something has happened: it is worth looking once more. */
    void anew() {
        looks.set(0);
    }

    /** @param lacking whether something was read that cards were missing of */
    void expect(boolean lacking) {
        if (lacking && looks.get() < LOOKS && looking.compareAndSet(false, true)) {
            looks.incrementAndGet();
            Mono.delay(LOOK_AGAIN).subscribe(now -> {
                looking.set(false);
                look.run();
            });
        }
    }
}
