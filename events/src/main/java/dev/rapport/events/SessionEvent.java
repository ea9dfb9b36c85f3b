package dev.rapport.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What session-service tells about a session as a whole and about who comes and goes. */
public sealed interface SessionEvent extends Event {
    String sessionId();

    @Override
    default String topic() {
        return Topics.SESSIONS;
    }

    @Override
    default String key() {
        return sessionId();
    }

    record SessionScheduled(String sessionId, String organiserId, String title, List<String> topics, Instant startsAt)
            implements SessionEvent {}

    /** @param coOrganisers who else steers it; null from a version that did not say */
    record SessionChanged(
            String sessionId,
            String organiserId,
            String title,
            List<String> topics,
            Instant startsAt,
            @Nullable List<String> coOrganisers)
            implements SessionEvent {}

    record SessionCancelled(String sessionId) implements SessionEvent {}

    /** The first round is being called. */
    record SessionOpened(String sessionId, Instant at) implements SessionEvent {}

    record SessionEnded(String sessionId, Instant at) implements SessionEvent {}

    /** Somebody without an account has joined by code; profile-service makes their profile of it. */
    record GuestJoined(
            String sessionId,
            String attendeeId,
            String displayName,
            List<String> interests,
            List<String> offers,
            List<String> seeks,
            List<String> languages)
            implements SessionEvent {}

    record AttendeeCheckedIn(String sessionId, String attendeeId, Instant at) implements SessionEvent {}

    record AttendeeLeft(String sessionId, String attendeeId, Instant at) implements SessionEvent {}
}
