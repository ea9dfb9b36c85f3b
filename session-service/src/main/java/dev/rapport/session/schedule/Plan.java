package dev.rapport.session.schedule;

import dev.rapport.events.RoundEvent.MatchingStyle;
import dev.rapport.events.RoundEvent.OddOneOut;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What an organiser asks of a session.
 *
 * @param rounds 1 to 20
 * @param roundLength 10 seconds to an hour
 * @param breakLength up to 30 minutes; in it everybody sees whom they meet next
 * @param roomSize members of a full room, 2 to 6
 * @param capacity seats
 * @param weights by kind of affinity, overriding those of the style
 */
public record Plan(
        String title,
        String description,
        List<String> topics,
        Instant startsAt,
        int rounds,
        Duration roundLength,
        Duration breakLength,
        int roomSize,
        int capacity,
        boolean guestsAllowed,
        MatchingStyle style,
        Map<String, Double> weights,
        OddOneOut oddOneOut) {

    /** How long it takes if nothing is held up: each round with a break, the last one with the last words. */
    Duration lasts() {
        return roundLength.plus(breakLength).multipliedBy(rounds);
    }
}
