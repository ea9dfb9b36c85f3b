package dev.rapport.session.live;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.IntSupplier;
import reactor.core.publisher.Mono;

/** Says when a lobby is told: to everybody in a session, which in a large one is a lot. */
final class LobbyClock {
    /** A burst of check-ins is told as one. */
    private static final Duration CALM = Duration.ofMillis(400);

    /** So much longer for each who is told, that what it costs stays the same. */
    private static final Duration CALM_EACH = Duration.ofMillis(4);

    private static final Duration LONGEST_CALM = Duration.ofSeconds(10);

    private final IntSupplier followers;
    private volatile long from = System.nanoTime();

    /** @param followers how many are told */
    LobbyClock(IntSupplier followers) {
        this.followers = followers;
    }

    /** A round is coming or has begun: who else is there is told after the time that rooms take. */
    void roomsFirst() {
        from = System.nanoTime() + calm(followers.getAsInt()).toNanos();
    }

    /** Completes when it is time to tell of those who come and go until then. */
    Mono<Void> time() {
        return Mono.delay(calm(followers.getAsInt())).then(Mono.defer(this::afterRooms));
    }

    private Mono<Void> afterRooms() {
        Duration left = Duration.ofNanos(from - System.nanoTime());
        return left.isPositive() ? Mono.delay(left).then(Mono.defer(this::afterRooms)) : Mono.empty();
    }

    /** How long is waited for others to come and go. */
    static Duration calm(int followers) {
        Duration forAll = CALM_EACH.multipliedBy(followers);
        return Collections.max(List.of(CALM, Collections.min(List.of(forAll, LONGEST_CALM))));
    }
}
