package dev.rapport.benchmarks;

import dev.rapport.benchmarks.OpenFloor.Host;
import dev.rapport.benchmarks.OpenFloor.Result;
import dev.rapport.matching.affinity.Traits;
import dev.rapport.matching.affinity.words.Thesaurus;
import dev.rapport.matching.pairing.Background;
import dev.rapport.matching.pairing.Pair;
import dev.rapport.matching.pairing.Pairing;
import dev.rapport.matching.pairing.PairingEngine;
import dev.rapport.matching.pairing.PairingTask;
import dev.rapport.matching.pairing.PairingTask.Person;
import dev.rapport.matching.pairing.PairingTask.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What waiting a little on an open floor brings, beside pairing whoever comes with whoever waits. */
final class OpenFloorTable {
    /** As the default of a session. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private OpenFloorTable() {}

    static List<String> rows(Population population, int size) {
        List<Traits> people = population.people(size, 1);
        Hall hall = new Hall(people);
        int seconds = size > 500 ? 600 : 3600;
        Result first = OpenFloor.play(hall, seconds, OpenFloorTable::firstCome);
        Result ours = OpenFloor.play(hall, seconds, new Rapport(people));
        return List.of(
                row(population, size, "**Rapport**", ours, first.affinity()),
                row(population, size, "first come, first served", first, first.affinity()));
    }

    private static String row(Population population, int size, String way, Result result, double firstCome) {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %s | %.3f | %.2f | %.1f s | %.1f s | %.1f %% | %,d |",
                population.title(),
                size,
                way,
                result.affinity(),
                result.affinity() / firstCome,
                result.medianWait(),
                result.lateWait(),
                100 * result.again(),
                result.talks());
    }

    /** Whoever has waited longest with the next whom they can talk to and have not met. */
    private static List<int[]> firstCome(OpenFloor floor, List<OpenFloor.Waiting> ready) {
        List<int[]> pairs = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < ready.size(); i++) {
            int one = ready.get(i).person();
            if (taken.contains(one)) {
                continue;
            }
            IntStream.range(i + 1, ready.size())
                    .map(j -> ready.get(j).person())
                    .filter(other -> !taken.contains(other) && floor.mayMeet(one, other) && !floor.haveMet(one, other))
                    .findFirst()
                    .ifPresent(other -> {
                        pairs.add(new int[] {one, other});
                        taken.addAll(List.of(one, other));
                    });
        }
        return pairs;
    }

    /** The engine as matching-service asks it. */
    private static final class Rapport implements Host {
        private final PairingEngine engine = PairingEngine.standard();
        private final List<Traits> people;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<Pair> met = new ArrayList<>();
        private int wave;

        Rapport(List<Traits> people) {
            this.people = people;
            people.forEach(one -> numbers.put(one.attendeeId(), numbers.size()));
        }

        @Override
        public List<int[]> pairs(OpenFloor floor, List<OpenFloor.Waiting> ready) {
            if (ready.size() < 2) {
                return List.of();
            }
            Pairing pairing = engine.pair(task(floor, ready));
            List<int[]> pairs = new ArrayList<>();
            pairing.rooms().forEach(room -> {
                met.add(new Pair(room.members().get(0), room.members().get(1)));
                pairs.add(new int[] {
                    numbers.get(room.members().get(0)),
                    numbers.get(room.members().get(1))
                });
            });
            return pairs;
        }

        private PairingTask task(OpenFloor floor, List<OpenFloor.Waiting> ready) {
            Map<String, Duration> waited = new HashMap<>();
            ready.forEach(one -> waited.put(id(one.person()), Duration.ofMillis((long) (1000 * one.seconds()))));
            List<Traits> busy = IntStream.range(0, people.size())
                    .filter(person -> floor.isHere(person) && !waited.containsKey(id(person)))
                    .mapToObj(people::get)
                    .toList();
            return new PairingTask(
                    wave++,
                    OneRound.RULES,
                    1,
                    ready.stream()
                            .map(one -> new Person(people.get(one.person()), 0))
                            .toList(),
                    List.of(),
                    met,
                    Set.of(),
                    Set.of(),
                    List.of(),
                    Set.of(),
                    Thesaurus.NONE,
                    new Waiting(LONGEST_WAIT, waited, busy),
                    Map.of(),
                    Background.NONE,
                    Map.of(),
                    List.of());
        }

        private String id(int person) {
            return people.get(person).attendeeId();
        }
    }
}
