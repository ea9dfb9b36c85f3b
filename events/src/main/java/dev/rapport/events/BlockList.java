package dev.rapport.events;

import dev.rapport.events.RelationEvent.AttendeeBlocked;
import dev.rapport.events.RelationEvent.AttendeeUnblocked;
import dev.rapport.events.RelationEvent.Connected;
import dev.rapport.events.RelationEvent.Disconnected;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of {@link Topics#RELATIONS} keeps of one attendee. Events may come twice and late: of those on one other
 * attendee the newest counts.
 *
 * @param blocked whom this attendee has blocked
 * @param revisions of the newest event, by the other attendee
 */
public record BlockList(Set<String> blocked, Map<String, Long> revisions) {
    public static final BlockList EMPTY = new BlockList(Set.of(), Map.of());

    public BlockList(Set<String> blocked, @Nullable Map<String, Long> revisions) {
        this.blocked = Set.copyOf(blocked);
        this.revisions = revisions == null ? Map.of() : Map.copyOf(revisions);
    }

    /** This very list where the event says nothing new. */
    public BlockList after(RelationEvent event) {
        if (event instanceof Connected || event instanceof Disconnected) {
            return this;
        }
        String other = event.otherId();
        Long revision = event.revision();
        if (revision != null && revisions.getOrDefault(other, -1L) >= revision) {
            return this;
        }
        Set<String> nowBlocked = new HashSet<>(blocked);
        boolean changed = switch (event) {
            case AttendeeBlocked _ -> nowBlocked.add(other);
            case AttendeeUnblocked _ -> nowBlocked.remove(other);
            case Connected _, Disconnected _ -> false;
        };
        if (revision == null) {
            return changed ? new BlockList(nowBlocked, revisions) : this;
        }
        Map<String, Long> nowKnown = new HashMap<>(revisions);
        nowKnown.put(other, revision);
        return new BlockList(nowBlocked, nowKnown);
    }
}
