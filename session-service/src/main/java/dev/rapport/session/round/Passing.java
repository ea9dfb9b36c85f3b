package dev.rapport.session.round;

/** Passing, kindly: how often it is still possible. */
public final class Passing {
    private Passing() {}

    public static long left(Round round, String attendeeId) {
        return Math.max(0, Parting.PASSES - round.passesBy(attendeeId));
    }
}
