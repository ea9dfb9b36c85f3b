package dev.rapport.session.schedule;

import dev.rapport.events.RoundEvent.OddOneOut;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What an organiser asks of a session.
 *
 * @param rounds 1 to 20
 * @param roundLength 10 seconds to an hour
 * @param breakLength up to 30 minutes; in it everybody sees whom they meet next
 * @param roomSize members of a full room, 2 to 6
 * @param capacity seats
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
        Format format,
        Matching matching,
        OddOneOut oddOneOut) {

    /** This plan in other words. */
    Plan told(String title, String description, List<String> topics) {
        return new Plan(
                title,
                description,
                topics,
                startsAt,
                rounds,
                roundLength,
                breakLength,
                roomSize,
                capacity,
                guestsAllowed,
                format,
                matching,
                oddOneOut);
    }

    /** How long it takes if nothing is held up: each round with a break, the last one with the last words. */
    Duration lasts() {
        return roundLength.plus(breakLength).multipliedBy(rounds);
    }
}
