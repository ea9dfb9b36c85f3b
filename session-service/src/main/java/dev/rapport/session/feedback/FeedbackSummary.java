package dev.rapport.session.feedback;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What people felt about their rooms, all together: of so many that nobody's own feedback can be told, and only when the
 * session is over, since whoever looks again and again while it lasts would see each one come in.
 *
 * @param given how many rooms were rated, once for each member who did; of rooms to which nobody else came none counts
 * @param ratings how often each of 1 to 5 was given; null where that would tell too much
 * @param again the share of those who would meet again, of those who said, 0 to 1; null where that would tell too much, or
 *     nobody said
 */
public record FeedbackSummary(
        int given,
        @Nullable Map<Integer, Integer> ratings,
        @Nullable Double again) {
    /** Of fewer people nothing is told. */
    public static final int FEWEST = 5;

    /** Somebody's feedback on one room. */
    record Given(String from, Feedback feedback) {}

    static FeedbackSummary of(Collection<Given> all, boolean over) {
        List<Given> given = all.stream().filter(one -> !one.feedback().noShow()).toList();
        Map<Integer, Integer> ratings = new TreeMap<>();
        IntStream.rangeClosed(1, 5).forEach(rating -> ratings.put(rating, 0));
        given.forEach(one -> ratings.merge(one.feedback().rating(), 1, Integer::sum));
        List<Given> said =
                given.stream().filter(one -> one.feedback().again() != null).toList();
        return new FeedbackSummary(
                given.size(),
                over && areMany(given) ? ratings : null,
                over && areMany(said)
                        ? said.stream()
                                .mapToInt(one ->
                                        Boolean.TRUE.equals(one.feedback().again()) ? 1 : 0)
                                .average()
                                .orElseThrow()
                        : null);
    }

    private static boolean areMany(Collection<Given> given) {
        return given.stream().map(Given::from).distinct().count() >= FEWEST;
    }
}
