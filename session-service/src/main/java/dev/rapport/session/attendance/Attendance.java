package dev.rapport.session.attendance;

import dev.rapport.events.SessionEvent;
import dev.rapport.events.SessionEvent.AttendeeCheckedIn;
import dev.rapport.events.SessionEvent.AttendeeLeft;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One attendee at one session.
 *
 * @param checkedIn false before and after
 * @param since when they last checked in or out
 * @param liveOn instances of this service that hold a live connection of theirs
 * @param awaySince when a live connection of theirs was last closed, or somewhat later where not they but the gateway has
 *     gone; null since another was opened, and before any
 */
public record Attendance(
        String sessionId,
        String attendeeId,
        String name,
        boolean checkedIn,
        @Nullable Instant since,
        Set<String> liveOn,
        @Nullable Instant awaySince) {

    /** A reload or a change of network takes less than this. */
    public static final Duration GRACE = Duration.ofSeconds(5);

    /** A new state and what it caused; nothing where it changes nothing. */
    public record Decision(Attendance attendance, List<SessionEvent> events) {}

    static Attendance unknown(String sessionId, String attendeeId, String name) {
        return new Attendance(sessionId, attendeeId, name, false, null, Set.of(), null);
    }

    static String id(String sessionId, String attendeeId) {
        return sessionId + "/" + attendeeId;
    }

    @Nullable
    Decision checkIn(String name, Instant now) {
        return checkedIn && awaySince == null
                ? null
                : new Decision(
                        new Attendance(sessionId, attendeeId, name, true, now, liveOn, null),
                        checkedIn ? List.of() : List.of(new AttendeeCheckedIn(sessionId, attendeeId, now)));
    }

    @Nullable
    Decision checkOut(Instant now) {
        return checkedIn
                ? new Decision(
                        new Attendance(sessionId, attendeeId, name, false, now, liveOn, awaySince),
                        List.of(new AttendeeLeft(sessionId, attendeeId, now)))
                : null;
    }

    @Nullable
    Decision connected(String instance) {
        if (liveOn.contains(instance) && awaySince == null) {
            return null;
        }
        Set<String> on = new HashSet<>(liveOn);
        on.add(instance);
        return new Decision(
                new Attendance(sessionId, attendeeId, name, checkedIn, since, Set.copyOf(on), null), List.of());
    }

    @Nullable
    Decision disconnected(String instance, Instant now) {
        if (!liveOn.contains(instance)) {
            return null;
        }
        Set<String> on = new HashSet<>(liveOn);
        on.remove(instance);
        return new Decision(
                new Attendance(sessionId, attendeeId, name, checkedIn, since, Set.copyOf(on), now), List.of());
    }

    /**
     * Whether this attendee is to be reckoned with: checked in, and not gone without a word. Who never had a live
     * connection, as an API client may not, is taken at their word.
     *
     * @param alive the instances of this service that are running
     */
    boolean isPresent(Set<String> alive, Instant now) {
        boolean atTheirWord = liveOn.isEmpty() && awaySince == null;
        return checkedIn && (atTheirWord || isConnected(alive, now));
    }

    /** As {@link #isPresent}, and nobody is taken at their word. */
    boolean isConnected(Set<String> alive, Instant now) {
        return checkedIn
                && (liveOn.stream().anyMatch(alive::contains)
                        || awaySince != null && now.isBefore(awaySince.plus(GRACE)));
    }
}
