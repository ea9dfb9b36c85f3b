package dev.rapport.session.schedule;

import dev.rapport.events.RoundEvent.MatchingStyle;
import java.util.Map;

/**
 * How an organiser wants people matched.
 *
 * @param weights by kind of affinity, overriding those of the style
 */
public record Matching(MatchingStyle style, Map<String, Double> weights) {
    static final Matching BALANCED = new Matching(MatchingStyle.BALANCED, Map.of());

    public Matching {
        weights = Map.copyOf(weights);
    }
}
