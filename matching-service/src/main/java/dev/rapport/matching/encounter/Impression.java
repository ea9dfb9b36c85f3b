package dev.rapport.matching.encounter;

import dev.rapport.events.EncounterEvent.FeedbackGiven;
import dev.rapport.matching.affinity.Taste;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What one room left behind: how it was, and with what kind of people. Who they were is not in it.
 *
 * @param liking from -1, never again, to 1, always again
 * @param words interests and offers of those people
 */
record Impression(String roomId, double liking, List<String> words) {
    /** The newest of them make a taste. */
    static final int MOST_KEPT = 20;

    private static final int MOST_WORDS = 24;

    /** How much each room counts of what the one after it counts. */
    private static final double FADING = 0.9;

    Impression {
        words = List.copyOf(words);
    }

    /** @param words of each of those the feedback is about; of several as many of each */
    static Impression of(FeedbackGiven feedback, List<List<String>> words) {
        int each = MOST_WORDS / Math.max(1, words.size());
        List<String> kept = words.stream()
                .flatMap(of -> of.stream()
                        .map(word -> word.strip().toLowerCase(Locale.ROOT))
                        .distinct()
                        .limit(each))
                .distinct()
                .toList();
        return new Impression(feedback.roomId(), liking(feedback), kept);
    }

    /** Half of it the rating, three of five is neither; half whether they would meet again, where they said so. */
    private static double liking(FeedbackGiven feedback) {
        double rating = (feedback.rating() - 3) / 2.0;
        return feedback.again() == null ? rating : (rating + (feedback.again() ? 1 : -1)) / 2;
    }

    /**
     * What comes of them, the newest last: of each word the sum of its likings, the older the less, and never beyond 1.
     */
    static Taste taste(List<Impression> impressions) {
        Map<String, Double> words = new HashMap<>();
        double weight = 1;
        for (Impression impression : impressions.reversed()) {
            for (String word : impression.words()) {
                words.merge(word, weight * impression.liking(), Double::sum);
            }
            weight *= FADING;
        }
        words.replaceAll((word, liking) -> Math.clamp(liking, -1, 1));
        return words.isEmpty() ? Taste.NONE : new Taste(words);
    }

    /** With what was felt last about a room, at the place the room has; the same again changes nothing. */
    static List<Impression> with(Impression told, List<Impression> before) {
        List<Impression> after = new ArrayList<>(before);
        for (int place = 0; place < after.size(); place++) {
            Impression known = after.get(place);
            if (known.roomId().equals(told.roomId())) {
                // Their words may have changed since they met.
                after.set(place, new Impression(told.roomId(), told.liking(), known.words()));
                return after;
            }
        }
        after.add(told);
        return after.subList(Math.max(0, after.size() - MOST_KEPT), after.size());
    }

    static List<Impression> without(String roomId, List<Impression> before) {
        return before.stream().filter(known -> !known.roomId().equals(roomId)).toList();
    }
}
