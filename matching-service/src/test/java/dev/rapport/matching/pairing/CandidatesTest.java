package dev.rapport.matching.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.RoundEvent.MatchingStyle;
import dev.rapport.matching.Crowd;
import dev.rapport.matching.pairing.graph.Edges;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CandidatesTest {
    private static final int PEOPLE = 400;

    @ParameterizedTest
    @EnumSource(MatchingStyle.class)
    void costNoMoreThanAnybodyElseWhoIsAllowed(MatchingStyle style) {
        Floor floor = floor(style);
        Costs costs = new Costs(PEOPLE, 0);

        Candidates candidates = Candidates.of(floor, costs);

        Map<Integer, List<Double>> listed = listed(candidates.edges());
        for (int person = 0; person < PEOPLE; person++) {
            List<Double> best = best(floor, costs, person);
            assertThat(listed.get(person).subList(0, best.size())).isEqualTo(best);
            assertThat(candidates.others()[person]).isEqualTo(best.getLast());
        }
    }

    /** What the partners of each cost, the cheapest first. */
    private static Map<Integer, List<Double>> listed(Edges edges) {
        Map<Integer, Map<Integer, Double>> partners = new HashMap<>();
        for (int i = 0; i < edges.size(); i++) {
            partners.computeIfAbsent(edges.from(i), p -> new HashMap<>()).put(edges.to(i), edges.cost(i));
            partners.computeIfAbsent(edges.to(i), p -> new HashMap<>()).put(edges.from(i), edges.cost(i));
        }
        Map<Integer, List<Double>> listed = new HashMap<>();
        partners.forEach((person, costs) ->
                listed.put(person, costs.values().stream().sorted().toList()));
        return listed;
    }

    private static List<Double> best(Floor floor, Costs costs, int person) {
        return IntStream.range(0, PEOPLE)
                .filter(other -> floor.allowed(person, other))
                .mapToObj(other -> costs.pair(floor.worth(person, other), floor.timesMet(person, other)))
                .sorted(Comparator.naturalOrder())
                .limit(Candidates.MANY)
                .toList();
    }

    /** Some who may not meet, some who have met, some who would rather not. */
    private static Floor floor(MatchingStyle style) {
        Asked asked = Asked.of(Crowd.drawn(PEOPLE, style.ordinal())).style(style);
        Random random = new Random(style.ordinal());
        asked.blocked.addAll(asked.drawnPairs(random, 0.05));
        asked.reluctant.addAll(asked.drawnPairs(random, 0.05));
        asked.met.addAll(asked.drawnPairs(random, 0.9));
        asked.metBefore.addAll(new ArrayList<>(asked.drawnPairs(random, 0.1)));
        return Floor.of(asked.task());
    }
}
