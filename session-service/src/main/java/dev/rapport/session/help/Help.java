package dev.rapport.session.help;

import dev.rapport.session.round.Round;
import java.time.Instant;

/**
 * Somebody in a room has asked the organiser to come.
 *
 * @param at when they did last
 * @param waiting false once an organiser has seen it, or they need it no more
 */
public record Help(String roomId, String attendeeId, Instant at, boolean waiting) {
    static Help asked(String roomId, String attendeeId, Instant at) {
        return new Help(roomId, attendeeId, at, true);
    }

    Help over() {
        return new Help(roomId, attendeeId, at, false);
    }

    /** Whether they still wait: not once their room is over, or they are out of it. */
    boolean isWaitingIn(Round round) {
        return waiting
                && round.roomOf(attendeeId)
                        .filter(room -> room.id().equals(roomId))
                        .isPresent();
    }
}
