package dev.rapport.matching.affinity.words;

import java.util.List;
import java.util.Map;

/**
 * Phrases that mean nearly the same though they share no word, such as "slow travel" and "train journeys". Phrases are
 * named as {@link Words#phrase} writes them.
 */
public final class Thesaurus {
    /** Knows nothing: words alone decide. */
    public static final Thesaurus NONE = new Thesaurus(Map.of());

    private final Map<String, List<Near>> near;

    private Thesaurus(Map<String, List<Near>> near) {
        this.near = near;
    }

    /** @param closeness 0 to 1 */
    public record Near(String phrase, double closeness) {}

    /** @param near for each phrase those near to it; both ways */
    public static Thesaurus of(Map<String, List<Near>> near) {
        return near.isEmpty() ? NONE : new Thesaurus(Map.copyOf(near));
    }

    /** In no order; empty for a phrase that is unknown or has none near. */
    public List<Near> near(String phrase) {
        return near.getOrDefault(phrase, List.of());
    }
}
