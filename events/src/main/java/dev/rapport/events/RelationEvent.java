package dev.rapport.events;

import org.jspecify.annotations.Nullable;

/** What profile-service tells about how two attendees stand to each other. Keyed by the attendee who decided it. */
public sealed interface RelationEvent extends Event {
    String attendeeId();

    String otherId();

    /**
     * Grows with everything this attendee decides, of blocks and of connections each by itself; null from a version that
     * did not say.
     */
    @Nullable
    Long revision();

    @Override
    default String topic() {
        return Topics.RELATIONS;
    }

    @Override
    default String key() {
        return attendeeId();
    }

    /** From now on the two are never paired and never shown to each other. The other is not told. */
    record AttendeeBlocked(
            String attendeeId, String otherId, @Nullable Long revision) implements RelationEvent {}

    record AttendeeUnblocked(
            String attendeeId, String otherId, @Nullable Long revision) implements RelationEvent {}

    /**
     * This one would like to stay in touch with the other. The two are connected once both have said so, and neither is
     * told before.
     */
    record Connected(
            String attendeeId, String otherId, @Nullable Long revision) implements RelationEvent {}

    /** This one does not want that any more, or has blocked the other. */
    record Disconnected(
            String attendeeId, String otherId, @Nullable Long revision) implements RelationEvent {}
}
