package dev.rapport.session.schedule;

/** Whether somebody has a seat in a session. */
public sealed interface Seat {
    record Taken() implements Seat {}

    /** @param place in the waiting list, counted from 1 */
    record Waiting(int place) implements Seat {}

    record None() implements Seat {}
}
