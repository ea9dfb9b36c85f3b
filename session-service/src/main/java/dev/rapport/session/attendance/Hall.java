package dev.rapport.session.attendance;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Who is there on an open floor, and what they said of being ready.
 *
 * @param present since when each is checked in
 */
public record Hall(Map<String, Instant> present, Map<String, Readiness> said) {

    /**
     * Since when each of them is ready, be they in a room or not.
     *
     * @param talks how many rooms somebody has been in
     */
    public Map<String, Instant> ready(ToIntFunction<String> talks) {
        Map<String, Instant> ready = new HashMap<>();
        present.forEach((attendeeId, checkedIn) -> {
            Readiness last = said.get(attendeeId);
            if (Readiness.holds(last, talks.applyAsInt(attendeeId))) {
                ready.put(attendeeId, last == null ? checkedIn : last.since());
            }
        });
        return ready;
    }
}
