package dev.rapport.matching.affinity;

import java.util.Map;

/**
 * What somebody has liked in people they met, and what not. Made from feedback: private like it, and never a reason.
 *
 * @param words interests and offers of those people, each from -1, never again, to 1, always again
 */
public record Taste(Map<String, Double> words) {
    public static final Taste NONE = new Taste(Map.of());

    public Taste {
        words = Map.copyOf(words);
    }
}
