package dev.rapport.profile.safety;

import dev.rapport.events.RelationEvent;
import dev.rapport.events.RelationEvent.AttendeeBlocked;
import dev.rapport.events.RelationEvent.AttendeeUnblocked;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whom one attendee never wants to be paired with or shown to.
 *
 * @param blocked attendee ids, in their natural order
 * @param revision grows with every change
 */
record Blocks(String attendeeId, Set<String> blocked, long revision) {
    static final int MOST = 1_000;

    Blocks {
        blocked = Collections.unmodifiableSet(new TreeSet<>(blocked));
    }

    static Blocks none(String attendeeId) {
        return new Blocks(attendeeId, Set.of(), 0);
    }

    /** What becomes of a wish. */
    sealed interface Decision {
        record Changed(Blocks after, RelationEvent event) implements Decision {}

        record Unchanged() implements Decision {}

        record Refused(Refusal reason) implements Decision {}
    }

    /** Why somebody is not blocked. */
    enum Refusal {
        ONESELF,
        TOO_MANY
    }

    Decision block(String otherId) {
        if (otherId.equals(attendeeId)) {
            return new Decision.Refused(Refusal.ONESELF);
        }
        if (blocked.contains(otherId)) {
            return new Decision.Unchanged();
        }
        if (blocked.size() == MOST) {
            return new Decision.Refused(Refusal.TOO_MANY);
        }
        Set<String> after = new TreeSet<>(blocked);
        after.add(otherId);
        return new Decision.Changed(
                new Blocks(attendeeId, after, revision + 1), new AttendeeBlocked(attendeeId, otherId, revision + 1));
    }

    Decision unblock(String otherId) {
        if (!blocked.contains(otherId)) {
            return new Decision.Unchanged();
        }
        Set<String> after = new TreeSet<>(blocked);
        after.remove(otherId);
        return new Decision.Changed(
                new Blocks(attendeeId, after, revision + 1), new AttendeeUnblocked(attendeeId, otherId, revision + 1));
    }
}
