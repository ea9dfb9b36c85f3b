package dev.rapport.session.safety;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells an administrator about another who was in a room with them. The other is not told.
 *
 * @param from who complains
 * @param about whom
 * @param kind {@code harassment}, {@code hate}, {@code sexual}, {@code spam} or {@code other}
 * @param text in the reporter's words; empty where they gave none
 * @param at when it was reported first
 * @param resolved null as long as an administrator has to look at it
 */
record Complaint(
        String sessionId,
        String roomId,
        String from,
        String about,
        String kind,
        String text,
        Instant at,
        @Nullable Resolution resolved) {
    static final Comparator<Complaint> NEWEST_FIRST =
            Comparator.comparing(Complaint::at).thenComparing(Complaint::id).reversed();

    /**
     * An administrator has looked at it.
     *
     * @param by their name
     * @param note what they did, for administrators; may be empty
     */
    record Resolution(String by, Instant at, String note) {}

    /** The last word counts, the first hour stays; who says more wants it to be looked at again. */
    Complaint with(String kind, String text) {
        boolean nothingNew = kind.equals(this.kind) && text.equals(this.text);
        return nothingNew ? this : new Complaint(sessionId, roomId, from, about, kind, text, at, null);
    }

    /** What was resolved stays as it was. */
    Complaint resolved(Resolution resolution) {
        return resolved != null ? this : new Complaint(sessionId, roomId, from, about, kind, text, at, resolution);
    }

    /** Whether it comes behind one of this hour and id, the newest first. */
    boolean isBehind(Instant at, String id) {
        int older = this.at.compareTo(at);
        return older < 0 || older == 0 && id().compareTo(id) < 0;
    }

    /** By which it is found: who, where, and about whom. */
    String id() {
        return roomId + "/" + from + "/" + about;
    }
}
