package dev.rapport.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What session-service tells about what happened in rooms. */
public sealed interface EncounterEvent extends Event {
    String sessionId();

    @Override
    default String topic() {
        return Topics.ENCOUNTERS;
    }

    @Override
    default String key() {
        return sessionId();
    }

    /** The members of a room have met: the room was open and none of them stayed away. */
    record Met(String sessionId, int round, String roomId, List<String> members, Instant at)
            implements EncounterEvent {}

    /**
     * What one member felt about a room, in private.
     *
     * @param rating 1 to 5
     * @param again whether they would like to meet again; null where they did not say
     * @param noShow whether nobody else came
     */
    record FeedbackGiven(
            String sessionId,
            int round,
            String roomId,
            String from,
            List<String> about,
            int rating,
            @Nullable Boolean again,
            boolean noShow)
            implements EncounterEvent {}

    /** Somebody was expected in a room and did not come or did not stay. */
    record NoShow(String sessionId, int round, String roomId, String attendeeId) implements EncounterEvent {}
}
