package dev.rapport.session.report;

import dev.rapport.session.feedback.FeedbackSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of meeting: wishes to stay in touch with somebody one has met in the session, said since it began.
 *
 * @param wishing how many people have such a wish
 * @param wishes how many there are
 * @param made how many two both wish it, who are connected by that
 * @param each how many connections each person has, the most first; nothing else of anybody, since whoever sees all rooms
 *     would know them by it
 */
record Connections(int wishing, int wishes, int made, List<Integer> each) {

    /**
     * Null where the numbers would tell of somebody's wish, which is told to nobody who does not share it: of few people, and
     * while the session lasts.
     *
     * @param met whom each has met
     * @param since when the first rooms opened
     */
    static @Nullable Connections of(
            Map<String, Set<String>> met, Map<String, Wishes> wishes, Instant since, boolean over) {
        List<Integer> each = new ArrayList<>();
        int wished = 0;
        int wishing = 0;
        for (Map.Entry<String, Set<String>> one : met.entrySet()) {
            String me = one.getKey();
            List<String> mine = one.getValue().stream()
                    .filter(other -> has(wishes, me, other, since))
                    .toList();
            wished += mine.size();
            wishing += mine.isEmpty() ? 0 : 1;
            each.add((int)
                    mine.stream().filter(other -> has(wishes, other, me, since)).count());
        }
        if (!over || wishing < FeedbackSummary.FEWEST) {
            return null;
        }
        each.sort(Comparator.reverseOrder());
        return new Connections(
                wishing, wished, each.stream().mapToInt(Integer::intValue).sum() / 2, List.copyOf(each));
    }

    private static boolean has(Map<String, Wishes> wishes, String one, String other, Instant since) {
        return wishes.getOrDefault(one, Wishes.NONE).has(other, since);
    }
}
