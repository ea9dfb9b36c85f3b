package dev.rapport.matching.affinity.words;

import java.util.List;

/**
 * Phrases that mean nearly the same though they share no word, such as "slow travel" and "train journeys". Phrases are
 * named as {@link Words#phrase} writes them, and numbered: names are compared once, not for every two that are near.
 */
public final class Thesaurus {
    /** Knows nothing: words alone decide. */
    public static final Thesaurus NONE = new Thesaurus(List.of(), new Near[0][]);

    private final List<String> phrases;
    private final Near[][] near;

    private Thesaurus(List<String> phrases, Near[][] near) {
        this.phrases = phrases;
        this.near = near;
    }

    /**
     * @param phrase its number
     * @param closeness 0 to 1
     */
    public record Near(int phrase, double closeness) {}

    /**
     * @param phrases each once; the first has number 0
     * @param near for each phrase those near to it; both ways
     */
    public static Thesaurus of(List<String> phrases, Near[][] near) {
        return phrases.isEmpty() ? NONE : new Thesaurus(List.copyOf(phrases), near);
    }

    /** The phrases that have others near to them, by number. */
    public List<String> phrases() {
        return phrases;
    }

    /** In no order. */
    public Near[] near(int phrase) {
        return near[phrase];
    }
}
