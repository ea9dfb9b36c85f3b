package dev.rapport.session.report;

import java.time.Instant;

/**
 * What somebody tells an administrator about another who was in a room with them. The other is not told.
 *
 * @param from who reports
 * @param about whom
 * @param kind {@code harassment}, {@code hate}, {@code sexual}, {@code spam} or {@code other}
 * @param text in the reporter's words; empty where they gave none
 * @param at when it was reported first
 */
record Report(String sessionId, String roomId, String from, String about, String kind, String text, Instant at) {

    /** The last word counts, the first hour stays. */
    Report with(String kind, String text) {
        return new Report(sessionId, roomId, from, about, kind, text, at);
    }
}
