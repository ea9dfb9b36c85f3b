package dev.rapport.matching.pairing;

import dev.rapport.matching.affinity.Taste;
import java.util.Map;
import java.util.Set;

/**
 * What is known of people from before that counts a little.
 *
 * @param connected pairs who have agreed to stay in touch
 * @param sessionsBefore how many other sessions somebody has met people in, by attendee; whoever is not in it is new
 * @param tastes what they liked there, by attendee
 */
public record Background(Set<Pair> connected, Map<String, Integer> sessionsBefore, Map<String, Taste> tastes) {
    public static final Background NONE = new Background(Set.of(), Map.of(), Map.of());

    public Background {
        connected = Set.copyOf(connected);
        sessionsBefore = Map.copyOf(sessionsBefore);
        tastes = Map.copyOf(tastes);
    }
}
