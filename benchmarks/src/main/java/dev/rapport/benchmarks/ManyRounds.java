package dev.rapport.benchmarks;

import dev.rapport.events.RoundEvent.MatchingStyle;
import dev.rapport.matching.affinity.Gathering;
import dev.rapport.matching.affinity.Traits;
import dev.rapport.matching.affinity.Weights;
import dev.rapport.matching.pairing.Pair;
import dev.rapport.matching.pairing.Pairing;
import dev.rapport.matching.pairing.PairingEngine;
import dev.rapport.matching.pairing.PairingTask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A whole session: how often somebody meets the same person again, and the affinity of all rounds. */
final class ManyRounds {
    private static final int SESSIONS = 5;

    private final PairingEngine engine = PairingEngine.standard();

    /** A table row: people, rounds, then for each way the share of places without somebody new, affinity, the worst off. */
    String row(int people, int rounds) {
        Result planned = new Result();
        Result single = new Result();
        Result random = new Result();
        for (int seed = 0; seed < SESSIONS; seed++) {
            List<Traits> crowd = Population.DEMO.people(people, seed);
            play(crowd, rounds, true, planned);
            play(crowd, rounds, false, single);
            shuffle(crowd, rounds, seed, random);
        }
        return "| %d | %d | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        people,
                        rounds,
                        planned.again(),
                        single.again(),
                        random.again(),
                        String.format(Locale.ROOT, "%.3f / %.3f / %.3f", planned.mean(), single.mean(), random.mean()),
                        planned.worstOff(rounds),
                        random.worstOff(rounds));
    }

    /** @param ahead whether the engine is told how many rounds are to come */
    private void play(List<Traits> people, int rounds, boolean ahead, Result result) {
        Gathering gathering = Gathering.of(people, Weights.of(MatchingStyle.BALANCED));
        List<Pair> met = new ArrayList<>();
        result.begin(people.size());
        for (int round = 1; round <= rounds; round++) {
            PairingTask first = OneRound.task(people);
            Pairing pairing = engine.pair(new PairingTask(
                    round,
                    first.rules(),
                    ahead ? rounds - round + 1 : 1,
                    first.present(),
                    List.of(),
                    met,
                    Set.of(),
                    Set.of(),
                    List.of(),
                    Set.of()));
            List<Pair> now = pairing.rooms().stream()
                    .map(room -> new Pair(room.members().get(0), room.members().get(1)))
                    .toList();
            now.forEach(pair -> result.count(gathering, numbers(people), pair, met.contains(pair)));
            met.addAll(now);
        }
    }

    private static void shuffle(List<Traits> people, int rounds, long seed, Result result) {
        Gathering gathering = Gathering.of(people, Weights.of(MatchingStyle.BALANCED));
        Random random = new Random(seed);
        result.begin(people.size());
        Set<Pair> met = new HashSet<>();
        List<String> order =
                new ArrayList<>(people.stream().map(Traits::attendeeId).toList());
        for (int round = 1; round <= rounds; round++) {
            java.util.Collections.shuffle(order, random);
            for (int i = 0; i < order.size(); i += 2) {
                Pair pair = new Pair(order.get(i), order.get(i + 1));
                result.count(gathering, numbers(people), pair, !met.add(pair));
            }
        }
    }

    private static Map<String, Integer> numbers(List<Traits> people) {
        Map<String, Integer> numbers = new HashMap<>();
        people.forEach(one -> numbers.put(one.attendeeId(), numbers.size()));
        return numbers;
    }

    private static final class Result {
        private int pairs;
        private int again;
        private final List<double[]> byPerson = new ArrayList<>();
        private double affinity;

        void begin(int people) {
            byPerson.add(new double[people]);
        }

        void count(Gathering gathering, Map<String, Integer> numbers, Pair pair, boolean metBefore) {
            pairs++;
            again += metBefore ? 1 : 0;
            int first = numbers.get(pair.first());
            int second = numbers.get(pair.second());
            double score = gathering.affinity(first, second).score();
            affinity += score;
            byPerson.getLast()[first] += score;
            byPerson.getLast()[second] += score;
        }

        /** The 5th percentile of what one has on average, and the least anyone has, as means over sessions. */
        String worstOff(int rounds) {
            double low = 0;
            double least = 0;
            for (double[] people : byPerson) {
                double[] sorted = people.clone();
                Arrays.sort(sorted);
                low += sorted[sorted.length / 20] / rounds / byPerson.size();
                least += sorted[0] / rounds / byPerson.size();
            }
            return String.format(Locale.ROOT, "%.3f / %.3f", low, least);
        }

        String again() {
            return String.format(Locale.ROOT, "%.1f %%", 100.0 * again / pairs);
        }

        double mean() {
            return affinity / pairs;
        }
    }
}
