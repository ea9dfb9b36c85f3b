package dev.rapport.session.round;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What matching-service was asked for a round.
 *
 * @param wave the last pairing that was called for: 0 for everybody, then repairs
 * @param pending the parts of that pairing still to come; null when it is complete
 * @param loneSince since when a single person waits for a room
 */
record Asked(int wave, @Nullable Pending pending, @Nullable Instant loneSince) {
    static final Asked NOTHING = new Asked(0, null, null);

    /**
     * A pairing that was called for and has not come, or not wholly.
     *
     * @param together who are to be put together by it, by hand; null where nobody is
     */
    record Pending(
            Instant since, Set<Integer> got, @Nullable List<String> together) {
        /** What has not come for so long is not waited for any more. */
        static final Duration AWAITED = Duration.ofSeconds(20);

        boolean isGivenUp(Instant now) {
            return now.isAfter(since.plus(AWAITED));
        }
    }

    static Asked wave(int wave, Instant now) {
        return new Asked(wave, new Pending(now, Set.of(), null), null);
    }

    boolean isAwaited(Instant now) {
        return pending != null && !pending.isGivenUp(now);
    }

    Asked with(@Nullable Pending pending) {
        return new Asked(wave, pending, loneSince);
    }

    Asked withLoneSince(@Nullable Instant since) {
        return new Asked(wave, pending, since);
    }

    /** Nothing is waited for any more. */
    Asked over() {
        return new Asked(wave, null, null);
    }
}
