package dev.rapport.session.report;

import dev.rapport.events.RelationEvent;
import dev.rapport.events.RelationEvent.AttendeeBlocked;
import dev.rapport.events.RelationEvent.AttendeeUnblocked;
import dev.rapport.events.RelationEvent.Connected;
import dev.rapport.events.RelationEvent.Disconnected;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * With whom an attendee would like to stay in touch, and since when. Events may come twice and late: of those on one other
 * attendee the newest counts.
 *
 * @param to by the other attendee
 */
record Wishes(Map<String, Wish> to) {
    static final Wishes NONE = new Wishes(Map.of());

    Wishes {
        to = Map.copyOf(to);
    }

    /**
     * @param revision 0 where none was told: of two such the later one counts
     * @param since null where there was a wish and is none any more
     */
    record Wish(long revision, @Nullable Instant since) {
        private boolean isAfter(Wish told) {
            return revision > told.revision || revision == told.revision && revision > 0;
        }
    }

    /** Whether there is a wish that was not there before this hour. */
    boolean has(String other, Instant hour) {
        Wish wish = to.get(other);
        return wish != null && wish.since() != null && !wish.since().isBefore(hour);
    }

    /** These very wishes where the event says nothing new. */
    Wishes after(RelationEvent event, Instant at) {
        return switch (event) {
            case Connected _ -> with(event, at);
            case Disconnected _ -> with(event, null);
            case AttendeeBlocked _, AttendeeUnblocked _ -> this;
        };
    }

    private Wishes with(RelationEvent event, @Nullable Instant since) {
        long revision = Objects.requireNonNullElse(event.revision(), 0L);
        Wish known = to.get(event.otherId());
        Wish told = new Wish(revision, since);
        if (known != null && (known.isAfter(told) || known.equals(told))) {
            return this;
        }
        Map<String, Wish> now = new HashMap<>(to);
        now.put(event.otherId(), told);
        return new Wishes(now);
    }
}
