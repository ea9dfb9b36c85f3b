package dev.rapport.session.schedule;

import dev.rapport.events.RoundEvent.OddOneOut;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What an organiser asks of a session.
 *
 * @param rounds 1 to 20; 1 on an open floor
 * @param roundLength 10 seconds to an hour; on an open floor the longest time of one conversation
 * @param breakLength up to 30 minutes; in it everybody sees whom they meet next
 * @param roomSize members of a full room, 2 to 6
 * @param capacity seats
 * @param floor how an open floor goes; of no matter in timed rounds
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
        OddOneOut oddOneOut,
        OpenFloor floor) {

    public Plan {
        // One that was saved before there were open floors.
        floor = floor == null ? OpenFloor.AN_HOUR : floor;
    }

    /**
     * How an open floor goes.
     *
     * @param lasts a minute to 8 hours
     * @param longestWait 1 second to 2 minutes: how long somebody waits at most for a better partner than is free
     */
    public record OpenFloor(Duration lasts, Duration longestWait) {
        public static final OpenFloor AN_HOUR = new OpenFloor(Duration.ofHours(1), Duration.ofSeconds(20));
    }

    public boolean isOpenFloor() {
        return format == Format.OPEN_FLOOR;
    }

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
                oddOneOut,
                floor);
    }

    /** How long it takes if nothing is held up: each round with a break, the last one with the last words. */
    Duration lasts() {
        return isOpenFloor() ? floor.lasts() : roundLength.plus(breakLength).multipliedBy(rounds);
    }
}
