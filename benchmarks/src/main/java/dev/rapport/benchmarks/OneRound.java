package dev.rapport.benchmarks;

import dev.rapport.events.RoundEvent.MatchingStyle;
import dev.rapport.events.RoundEvent.OddOneOut;
import dev.rapport.events.RoundEvent.PairingRules;
import dev.rapport.matching.affinity.Traits;
import dev.rapport.matching.pairing.Pairing;
import dev.rapport.matching.pairing.PairingEngine;
import dev.rapport.matching.pairing.PairingTask;
import dev.rapport.matching.pairing.PairingTask.Person;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The first round of a session: how much of the affinity in the room it gives people, and how long that takes. */
final class OneRound {
    static final PairingRules RULES = new PairingRules(2, OddOneOut.TRIO, MatchingStyle.BALANCED);

    private static final int LARGEST_EXACT = 2_000;
    private static final int LARGEST_SORTED = 2_000;

    private final PairingEngine engine = PairingEngine.standard();

    /** Rows of a table: population, people, way, share of the exact optimum, time. */
    List<String> rows(Population population, int size) {
        List<Traits> people = population.people(size, 1);
        Hall hall = new Hall(people);
        Measured<Pairing> ours =
                Measured.of(size > 5_000 ? 1 : 3, size > 5_000 ? 3 : 7, () -> engine.pair(task(people)));
        double got = hall.affinity(mates(people, ours.value()));
        double best = Double.NaN;
        List<String> rows = new ArrayList<>();
        for (Rival rival : Rival.values()) {
            if (rival == Rival.EXACT && size > LARGEST_EXACT || rival == Rival.GREEDY && size > LARGEST_SORTED) {
                continue;
            }
            boolean slow = rival == Rival.EXACT && size >= 1_000;
            Measured<int[]> theirs = Measured.of(slow ? 0 : 2, slow ? 1 : 5, () -> rival.pair(hall));
            double affinity = hall.affinity(theirs.value());
            best = rival == Rival.EXACT ? affinity : best;
            rows.add(row(population, size, rival.title(), affinity, best, got, theirs.time()));
        }
        rows.addFirst(row(population, size, "**Rapport**", got, best, got, ours.time()));
        return rows;
    }

    private static String row(
            Population population, int size, String way, double affinity, double best, double ours, String time) {
        String share = Double.isNaN(best)
                ? String.format(Locale.ROOT, "%.2f of ours", affinity / ours)
                : String.format(Locale.ROOT, "%.4f", affinity / best);
        return "| %s | %,d | %s | %s | %s |".formatted(population.title(), size, way, share, time);
    }

    static PairingTask task(List<Traits> people) {
        return new PairingTask(
                1,
                RULES,
                1,
                people.stream().map(one -> new Person(one, 0)).toList(),
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                List.of(),
                Set.of());
    }

    private static int[] mates(List<Traits> people, Pairing pairing) {
        Map<String, Integer> numbers = new HashMap<>();
        people.forEach(one -> numbers.put(one.attendeeId(), numbers.size()));
        int[] mate = new int[people.size()];
        Arrays.fill(mate, -1);
        pairing.rooms().stream().map(room -> room.members()).forEach(members -> {
            int a = numbers.get(members.get(0));
            int b = numbers.get(members.get(1));
            mate[a] = b;
            mate[b] = a;
        });
        return mate;
    }
}
