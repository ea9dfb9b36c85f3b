package dev.rapport.matching.suggestion;

import dev.rapport.matching.affinity.Gathering;
import dev.rapport.matching.affinity.Reasons;
import dev.rapport.matching.affinity.Traits;
import dev.rapport.matching.affinity.Weights;
import dev.rapport.matching.affinity.words.Thesaurus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody might like to meet among the people of a session. Prices have no say in it: whoever could ask as often as
 * they like, with a price of their own changed each time, would find out those of the others.
 */
final class Suggestions {
    private final Gathering gathering;
    private final int me;
    private final Predicate<String> met;

    private Suggestions(Gathering gathering, int me, Predicate<String> met) {
        this.gathering = gathering;
        this.me = me;
        this.met = met;
    }

    /**
     * @param me asks; may be in the session or not
     * @param others in the session
     * @param met whom {@code me} has met
     */
    static Suggestions of(Traits me, List<Traits> others, Weights weights, Thesaurus thesaurus, Predicate<String> met) {
        List<Traits> people = new ArrayList<>();
        others.stream()
                .filter(other -> !other.attendeeId().equals(me.attendeeId()))
                .sorted(Comparator.comparing(Traits::attendeeId))
                .map(Traits::withoutTerms)
                .forEach(people::add);
        people.add(me.withoutTerms());
        return new Suggestions(Gathering.of(people, weights, thesaurus), people.size() - 1, met);
    }

    /**
     * The best first.
     *
     * @param shown whom {@code me} may see
     * @param after the last one of the page before; null for the first page
     */
    List<Suggestion> page(Predicate<String> shown, @Nullable Place after, int limit) {
        double[] affinity = new double[gathering.size()];
        gathering.scores().of(me, affinity);
        Reasons reasons = new Reasons(gathering, (a, b) -> met.test(id(a == me ? b : a)));
        return IntStream.range(0, me)
                .filter(other -> gathering.understand(me, other) && shown.test(id(other)))
                .boxed()
                .map(other -> new Candidate(other, new Place(affinity[other], id(other))))
                .filter(candidate -> after == null || candidate.place().compareTo(after) > 0)
                .sorted(Comparator.comparing(Candidate::place))
                .limit(limit)
                .map(candidate -> new Suggestion(candidate.place(), reasons.between(me, candidate.number())))
                .toList();
    }

    private record Candidate(int number, Place place) {}

    private String id(int person) {
        return gathering.traits(person).attendeeId();
    }
}
