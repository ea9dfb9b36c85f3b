package dev.rapport.session.schedule;

/** How a session goes. */
public enum Format {
    /** Timed rounds: everybody changes rooms at once. */
    ROUNDS
}
