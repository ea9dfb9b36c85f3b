package dev.rapport.session.live;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import reactor.core.publisher.Mono;

/**
 * Looks again for cards that were still on their way: whoever has just joined is shown as somebody at first, and by name as
 * soon as it is known. Nobody waits for it.
 */
final class LateCardsClock {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    /** A look is at everybody: so much longer for each who follows, that what it costs stays the same. */
    private static final Duration LOOK_AGAIN_EACH = Duration.ofMillis(1);

    /** So often after the last event at most: what comes later is shown with the next. */
    private static final int LOOKS = 40;

    private final Runnable look;
    private final IntSupplier followers;
    private final AtomicBoolean looking = new AtomicBoolean();
    private final AtomicInteger looks = new AtomicInteger();

    /** @param followers how many are shown what is found */
    LateCardsClock(Runnable look, IntSupplier followers) {
        this.look = look;
        this.followers = followers;
    }

    /** Something has happened: it is worth looking once more. */
    void anew() {
        looks.set(0);
    }

    /** @param lacking whether something was read that cards were missing of */
    void expect(boolean lacking) {
        if (lacking && looks.get() < LOOKS && looking.compareAndSet(false, true)) {
            looks.incrementAndGet();
            Duration all = LOOK_AGAIN_EACH.multipliedBy(followers.getAsInt());
            Mono.delay(Collections.max(List.of(LOOK_AGAIN, all))).subscribe(now -> {
                looking.set(false);
                look.run();
            });
        }
    }
}
