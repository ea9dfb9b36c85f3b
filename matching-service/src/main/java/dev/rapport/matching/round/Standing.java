package dev.rapport.matching.round;

import dev.rapport.matching.affinity.Weights;
import dev.rapport.matching.pairing.Pair;
import java.util.Map;
import java.util.Set;

/**
 * What a session has brought so far.
 *
 * @param had by attendee; whoever has had nothing yet is not in it
 * @param met who was put together
 * @param weights by which people are paired
 */
public record Standing(Map<String, Had> had, Set<Pair> met, Weights weights) {

    /**
     * What somebody has had.
     *
     * @param rounds how many, those in which they sat out included; on an open floor how many rooms
     * @param mean the affinity they had on average, 0 to 1, none where they sat out
     */
    public record Had(int rounds, double mean, int satOut) {}
}
