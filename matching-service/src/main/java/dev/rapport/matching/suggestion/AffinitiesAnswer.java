package dev.rapport.matching.suggestion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well people have been paired so far, whoever has had least first.
 *
 * @param people how many are here, told of or not
 */
record AffinitiesAnswer(List<Item> items, int people) {

    /**
     * @param rounds those in which they sat out included
     * @param mean the affinity they had on average, 0 to 1; null before their first round
     * @param partners with whom they go best, the best first
     */
    record Item(Face attendee, int rounds, @Nullable Double mean, int satOut, List<Partner> partners) {}

    record Face(String attendeeId, String displayName) {}

    /**
     * How well the two would go is not said: beside the affinity of a room of theirs, which knows of prices, it would tell of
     * these.
     *
     * @param met whether the two were put together in this session
     */
    record Partner(Face attendee, boolean met) {}
}
