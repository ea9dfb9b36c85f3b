package dev.rapport.matching.affinity;

/**
 * One thing that links two attendees.
 *
 * @param gives whether {@code from} offers what {@code to} seeks; otherwise both are interested
 * @param from number of an attendee in the gathering
 * @param fromPhrase the phrase {@code from} uses for it
 * @param strength how much of what is missing to 1 it closes, 0 to 1
 */
record Link(boolean gives, int from, int to, int fromPhrase, int toPhrase, double strength) {}
