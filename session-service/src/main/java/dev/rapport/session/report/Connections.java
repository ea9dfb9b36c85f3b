package dev.rapport.session.report;

import dev.rapport.session.feedback.FeedbackSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
 * @param each a person, who has most connections first; nobody is named
 */
record Connections(int wishing, int wishes, int made, List<OfOne> each) {

    /**
     * What came of it for one person.
     *
     * @param met how many different people they met
     */
    record OfOne(int met, int connections) {
        private static final Comparator<OfOne> MOST_FIRST = Comparator.comparingInt(OfOne::connections)
                .thenComparingInt(OfOne::met)
                .reversed();
    }

    /**
     * Null where the numbers would tell of somebody's wish, which is told to nobody who does not share it: of few people, and
     * while the session lasts.
     *
     * @param met whom each has met
     * @param since when the first rooms opened
     */
    static @Nullable Connections of(
            Map<String, Set<String>> met, Map<String, Wishes> wishes, Instant since, boolean over) {
        Map<String, Integer> made = new HashMap<>();
        int wished = 0;
        int wishing = 0;
        for (Map.Entry<String, Set<String>> one : met.entrySet()) {
            String me = one.getKey();
            List<String> mine = one.getValue().stream()
                    .filter(other -> has(wishes, me, other, since))
                    .toList();
            wished += mine.size();
            wishing += mine.isEmpty() ? 0 : 1;
            made.put(me, (int)
                    mine.stream().filter(other -> has(wishes, other, me, since)).count());
        }
        if (!over || wishing < FeedbackSummary.FEWEST) {
            return null;
        }
        List<OfOne> each = new ArrayList<>();
        made.forEach((who, connections) -> each.add(new OfOne(met.get(who).size(), connections)));
        each.sort(OfOne.MOST_FIRST);
        return new Connections(
                wishing,
                wished,
                made.values().stream().mapToInt(Integer::intValue).sum() / 2,
                List.copyOf(each));
    }

    private static boolean has(Map<String, Wishes> wishes, String one, String other, Instant since) {
        return wishes.getOrDefault(one, Wishes.NONE).has(other, since);
    }
}
