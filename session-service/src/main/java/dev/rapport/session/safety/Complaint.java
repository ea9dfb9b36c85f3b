package dev.rapport.session.safety;

import java.time.Instant;

/**
 * What somebody tells an administrator about another who was in a room with them. The other is not told.
 *
 * @param from who complains
 * @param about whom
 * @param kind {@code harassment}, {@code hate}, {@code sexual}, {@code spam} or {@code other}
 * @param text in the reporter's words; empty where they gave none
 * @param at when it was reported first
 */
record Complaint(String sessionId, String roomId, String from, String about, String kind, String text, Instant at) {

    /** The last word counts, the first hour stays. */
    Complaint with(String kind, String text) {
        return new Complaint(sessionId, roomId, from, about, kind, text, at);
    }
}
