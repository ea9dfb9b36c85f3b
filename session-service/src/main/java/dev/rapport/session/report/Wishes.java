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

    /** @param since null where there was a wish and is none any more */
    record Wish(long revision, @Nullable Instant since) {}

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
        if (known != null && known.revision() >= revision) {
            return this;
        }
        Map<String, Wish> now = new HashMap<>(to);
        now.put(event.otherId(), new Wish(revision, since));
        return new Wishes(now);
    }
}
