package dev.rapport.matching.attendee;

import dev.rapport.events.RelationEvent;
import dev.rapport.events.RelationEvent.AttendeeBlocked;
import dev.rapport.events.RelationEvent.AttendeeUnblocked;
import dev.rapport.events.RelationEvent.Connected;
import dev.rapport.events.RelationEvent.Disconnected;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * With whom an attendee would like to stay in touch. Events may come twice and late: of those on one other attendee the
 * newest counts.
 *
 * @param revisions of the newest event, by the other attendee
 */
record ConnectionList(Set<String> wishes, Map<String, Long> revisions) {
    static final ConnectionList EMPTY = new ConnectionList(Set.of(), Map.of());

    ConnectionList {
        wishes = Set.copyOf(wishes);
        revisions = Map.copyOf(revisions);
    }

    /** This very list where the event says nothing new. */
    ConnectionList after(RelationEvent event) {
        return switch (event) {
            case Connected _ -> after(event, true);
            case Disconnected _ -> after(event, false);
            case AttendeeBlocked _, AttendeeUnblocked _ -> this;
        };
    }

    private ConnectionList after(RelationEvent event, boolean wished) {
        long revision = Objects.requireNonNullElse(event.revision(), 0L);
        if (revisions.getOrDefault(event.otherId(), -1L) >= revision) {
            return this;
        }
        Set<String> now = new HashSet<>(wishes);
        if (wished) {
            now.add(event.otherId());
        } else {
            now.remove(event.otherId());
        }
        Map<String, Long> known = new HashMap<>(revisions);
        known.put(event.otherId(), revision);
        return new ConnectionList(now, known);
    }
}
