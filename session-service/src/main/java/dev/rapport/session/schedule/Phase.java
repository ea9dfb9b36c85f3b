package dev.rapport.session.schedule;

import java.time.Duration;
import java.time.Instant;

/** Where a session is in its course. */
public sealed interface Phase {

    /** Waits for its hour. */
    record Scheduled() implements Phase {}

    /** Between rounds, or before the first: the rooms of the next round are being decided or can be looked at. */
    record Break(int next, Instant startsAt) implements Phase {}

    /** The rooms of a round are open. */
    record InRound(int round, Instant startsAt, Instant endsAt) implements Phase {}

    /** The organiser holds a break or a round; {@code remaining} is what was left of it. */
    record Paused(Phase held, Duration remaining) implements Phase {}

    record Ended(Instant at) implements Phase {}

    record Cancelled(Instant at) implements Phase {}
}
