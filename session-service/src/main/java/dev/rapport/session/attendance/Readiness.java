package dev.rapport.session.attendance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has said on an open floor: that they are ready for a room, or that they are not.
 *
 * @param talks how many rooms they had been in by then: once they have been in another, it does not count any more
 */
public record Readiness(String sessionId, String attendeeId, boolean ready, int talks, Instant since) {

    static String id(String sessionId, String attendeeId) {
        return sessionId + "/" + attendeeId;
    }

    /**
     * Whether somebody who is there and in no room is ready. Who has said nothing yet is, for the first room.
     *
     * @param said the last they said; null where they said nothing
     * @param talks how many rooms they have been in
     */
    public static boolean holds(@Nullable Readiness said, int talks) {
        return said == null ? talks == 0 : said.ready && said.talks == talks;
    }
}
