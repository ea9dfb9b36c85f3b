package dev.rapport.matching.suggestion;

import dev.rapport.matching.affinity.Gathering;
import dev.rapport.matching.affinity.Scores;
import dev.rapport.matching.affinity.Traits;
import dev.rapport.matching.affinity.words.Thesaurus;
import dev.rapport.matching.pairing.Pair;
import dev.rapport.matching.round.Standing;
import dev.rapport.matching.round.Standing.Had;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How well people in a session have been paired so far, and with whom they go best. Made of what their cards say alone:
 * blocks, prices and what they thought of each other make no difference to it, so nobody finds out of them here.
 */
final class Affinities {
    /** How many partners of each are told of. */
    static final int FEW = 3;

    private static final Comparator<Person> WORST_FIRST = Comparator.comparing(
                    Person::mean, Comparator.nullsFirst(Comparator.<Double>naturalOrder()))
            .thenComparing(Comparator.comparingInt(Person::satOut).reversed())
            .thenComparing(Person::attendeeId);

    private Affinities() {}

    /**
     * Somebody in the session.
     *
     * @param mean the affinity they had on average, 0 to 1; null before their first round
     * @param partners with whom they go best, the best first
     */
    record Person(String attendeeId, int rounds, @Nullable Double mean, int satOut, List<Partner> partners) {}

    /** @param met whether they were put together in this session */
    record Partner(String attendeeId, double affinity, boolean met) {}

    /** Whoever has had least first, and at most so many. */
    static List<Person> of(List<Traits> people, Standing standing, Thesaurus thesaurus, int most) {
        List<Traits> all = people.stream()
                .map(Traits::withoutTerms)
                .sorted(Comparator.comparing(Traits::attendeeId))
                .toList();
        Gathering gathering = Gathering.of(all, standing.weights(), thesaurus);
        Scores scores = gathering.scores();
        double[] row = new double[all.size()];
        return IntStream.range(0, all.size())
                .mapToObj(person -> new Ranked(person, alone(gathering, person, standing)))
                .sorted(Comparator.comparing(Ranked::who, WORST_FIRST))
                .limit(most)
                .map(ranked -> {
                    scores.of(ranked.number(), row);
                    return with(ranked.who(), best(gathering, ranked.number(), row, standing));
                })
                .toList();
    }

    private record Ranked(int number, Person who) {}

    private static Person alone(Gathering gathering, int person, Standing standing) {
        String id = gathering.traits(person).attendeeId();
        Had had = standing.had().get(id);
        return had == null
                ? new Person(id, 0, null, 0, List.of())
                : new Person(id, had.rounds(), had.mean(), had.satOut(), List.of());
    }

    private static Person with(Person who, List<Partner> partners) {
        return new Person(who.attendeeId(), who.rounds(), who.mean(), who.satOut(), partners);
    }

    private static List<Partner> best(Gathering gathering, int person, double[] row, Standing standing) {
        List<Integer> best = new ArrayList<>();
        for (int other = 0; other < row.length; other++) {
            boolean better = best.size() < FEW || row[other] > row[best.getLast()];
            if (other != person && better && row[other] > 0 && gathering.understand(person, other)) {
                int place = best.size();
                while (place > 0 && row[best.get(place - 1)] < row[other]) {
                    place--;
                }
                best.add(place, other);
                best.subList(Math.min(FEW, best.size()), best.size()).clear();
            }
        }
        String me = gathering.traits(person).attendeeId();
        return best.stream()
                .map(other -> {
                    String id = gathering.traits(other).attendeeId();
                    return new Partner(id, row[other], standing.met().contains(new Pair(me, id)));
                })
                .toList();
    }
}
