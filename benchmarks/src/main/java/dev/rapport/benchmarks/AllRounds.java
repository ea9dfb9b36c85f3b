package dev.rapport.benchmarks;

import dev.rapport.events.RoundEvent.MatchingStyle;
import dev.rapport.events.RoundEvent.OddOneOut;
import dev.rapport.events.RoundEvent.PairingRules;
import dev.rapport.matching.affinity.Traits;
import dev.rapport.matching.affinity.words.Thesaurus;
import dev.rapport.matching.pairing.Background;
import dev.rapport.matching.pairing.Pair;
import dev.rapport.matching.pairing.Pairing;
import dev.rapport.matching.pairing.PairingEngine;
import dev.rapport.matching.pairing.PairingTask;
import dev.rapport.matching.pairing.PairingTask.Person;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** All rounds of a session together: what they give everybody, and those who get the least, beside what is proven possible. */
final class AllRounds {
    private static final int PEOPLE_IN_ALL = 600;
    private static final int MOST_SESSIONS = 6;

    private final Population population;
    private final int size;
    private final int rounds;
    private final int sessions;
    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();

    private AllRounds(Population population, int size, int rounds) {
        this.population = population;
        this.size = size;
        this.rounds = rounds;
        sessions = Math.min(MOST_SESSIONS, PEOPLE_IN_ALL / size);
    }

    /** Who pairs those who have not met. */
    private interface Way {
        /** The partner of each, or -1. */
        int[] pair(Hall hall, int round, double[] soFar);
    }

    /** What came of all sessions: of each attendee the mean over their rounds, places without somebody new, what is possible. */
    private static final class Outcome {
        private final List<double[]> means = new ArrayList<>();
        private int without;
        private double affinity;
        private double possible;
    }

    /** Rows of a table: population, people, rounds, way, share of what is proven possible, 5th percentile, least, places without. */
    static List<String> rows(Population population, int size, int rounds) {
        return new AllRounds(population, size, rounds).rows();
    }

    private List<String> rows() {
        for (int session = 0; session < sessions; session++) {
            List<Traits> people = population.people(size, session);
            Hall fresh = new Hall(people);
            List<Outcome> played = List.of(
                    play("**Rapport**, fairly", people, rapport(people, true)),
                    play("**Rapport**, without fairness", people, rapport(people, false)),
                    play("sorted greedy, each round", people, (hall, round, soFar) -> Rival.GREEDY.pair(hall)),
                    play("first come, first served", people, (hall, round, soFar) -> Rival.FIRST_COME.pair(hall)));
            double most = played.stream()
                    .mapToDouble(outcome ->
                            rounds * Arrays.stream(outcome.means.getLast()).sum() / 2)
                    .max()
                    .orElseThrow();
            double possible = RoundsBound.of(fresh, rounds, most);
            played.forEach(outcome -> outcome.possible += possible);
            Outcome bound = outcomes.computeIfAbsent("what is proven possible", title -> new Outcome());
            bound.means.add(RoundsBound.ofEach(fresh, rounds));
            bound.affinity += possible;
            bound.possible += possible;
        }
        return outcomes.entrySet().stream()
                .map(one -> row(one.getKey(), one.getValue()))
                .toList();
    }

    private Outcome play(String title, List<Traits> people, Way way) {
        Outcome outcome = outcomes.computeIfAbsent(title, one -> new Outcome());
        Hall hall = new Hall(people);
        double[] sum = new double[size];
        for (int round = 1; round <= rounds; round++) {
            int before = round - 1;
            int[] mate = way.pair(
                    hall, round, DoubleStream.of(sum).map(one -> one / before).toArray());
            for (int person = 0; person < size; person++) {
                if (mate[person] < 0 || hall.haveMet(person, mate[person])) {
                    outcome.without++;
                } else {
                    sum[person] += hall.affinity(person, mate[person]);
                }
            }
            hall.meet(mate);
        }
        outcome.affinity += Arrays.stream(sum).sum() / 2;
        outcome.means.add(DoubleStream.of(sum).map(one -> one / rounds).toArray());
        return outcome;
    }

    private Way rapport(List<Traits> people, boolean fairness) {
        PairingEngine engine = PairingEngine.standard();
        Map<String, Integer> numbers = new HashMap<>();
        people.forEach(one -> numbers.put(one.attendeeId(), numbers.size()));
        PairingRules rules =
                new PairingRules(2, OddOneOut.TRIO, MatchingStyle.BALANCED, Map.of(), null, null, null, null, fairness);
        List<Pair> met = new ArrayList<>();
        return (hall, round, soFar) -> {
            Map<String, Double> had = new HashMap<>();
            if (round > 1) {
                people.forEach(one -> had.put(one.attendeeId(), soFar[numbers.get(one.attendeeId())]));
            }
            Pairing pairing = engine.pair(new PairingTask(
                    round,
                    rules,
                    rounds - round + 1,
                    people.stream().map(one -> new Person(one, 0)).toList(),
                    List.of(),
                    met,
                    Set.of(),
                    Set.of(),
                    List.of(),
                    Set.of(),
                    Thesaurus.NONE,
                    null,
                    Map.of(),
                    Background.NONE,
                    had,
                    List.of()));
            int[] mate = IntStream.generate(() -> -1).limit(size).toArray();
            pairing.rooms().forEach(room -> {
                int a = numbers.get(room.members().get(0));
                int b = numbers.get(room.members().get(1));
                mate[a] = b;
                mate[b] = a;
                met.add(new Pair(room.members().get(0), room.members().get(1)));
            });
            return mate;
        };
    }

    /** The 5th percentile is of the attendees of all sessions, by nearest rank; the least is the mean over sessions. */
    private String row(String title, Outcome outcome) {
        double[] all = outcome.means.stream()
                .flatMapToDouble(DoubleStream::of)
                .sorted()
                .toArray();
        double least = outcome.means.stream()
                .mapToDouble(means -> Arrays.stream(means).min().orElseThrow())
                .average()
                .orElseThrow();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %s | %.4f | %.3f | %.4f | %.4f | %.1f %% |",
                population.title(),
                size,
                rounds,
                title,
                outcome.affinity / outcome.possible,
                2 * outcome.affinity / sessions / size / rounds,
                all[Math.ceilDiv(all.length, 20) - 1],
                least,
                100.0 * outcome.without / sessions / size / rounds);
    }
}
