package dev.rapport.session.schedule;

/** How a session goes. */
public enum Format {
    /** Timed rounds: everybody changes rooms at once. */
    ROUNDS,
    /** One round for as long as the floor is open: whoever is ready is paired with the best partner free. */
    OPEN_FLOOR
}
