package dev.rapport.matching.pairing;

import dev.rapport.events.RoundEvent.OddOneOut;
import dev.rapport.events.RoundEvent.PairingRules;
import dev.rapport.matching.affinity.Gathering;
import dev.rapport.matching.affinity.Traits;
import dev.rapport.matching.affinity.Weights;
import dev.rapport.matching.pairing.PairingTask.OpenRoom;
import dev.rapport.matching.pairing.PairingTask.Person;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A task by numbers: those present are numbered from 0 in an order drawn by the seed, so that a lower number is an
 * unbiased tie-break; those in open rooms follow.
 */
final class Floor {
    /** What one earlier session takes away, up to so many. */
    private static final double LESS_NEW = 0.1;

    private static final int MOST_TIMES_BEFORE = 3;

    private final long seed;
    private final int size;
    private final int roomSize;
    private final boolean trios;
    private final int roundsLeft;
    private final int[] oddTurns;
    private final Gathering gathering;
    private final Bonds apart;
    private final Bonds met;
    private final Bonds metBefore;
    private final Bonds reluctant;
    private final List<Open> open;

    /** An open room by numbers. */
    record Open(String roomId, int[] members) {}

    private Floor(PairingTask task, List<Person> present) {
        PairingRules rules = task.rules();
        seed = task.seed();
        size = present.size();
        roomSize = Math.clamp(rules.roomSize(), 2, 6);
        trios = rules.oddOneOut() == OddOneOut.TRIO;
        roundsLeft = task.roundsLeft();
        oddTurns = present.stream().mapToInt(Person::oddTurns).toArray();
        List<Traits> people = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        present.forEach(person -> number(person.traits(), people, numbers));
        open = task.open().stream()
                .filter(room -> !room.members().isEmpty())
                .sorted(Comparator.comparing(OpenRoom::roomId))
                .map(room -> new Open(
                        room.roomId(),
                        room.members().stream()
                                .sorted(Comparator.comparing(Traits::attendeeId))
                                .mapToInt(member -> number(member, people, numbers))
                                .toArray()))
                .toList();
        gathering = Gathering.of(people, Weights.of(rules.style(), rules.weights()));
        apart = Bonds.of(Stream.concat(task.blocked().stream(), task.passed().stream()), numbers);
        met = Bonds.of(task.met().stream(), numbers);
        metBefore = Bonds.of(task.metBefore().stream(), numbers);
        reluctant = Bonds.of(task.reluctant().stream(), numbers);
    }

    static Floor of(PairingTask task) {
        Map<String, Person> byId = new TreeMap<>();
        task.present().forEach(person -> byId.putIfAbsent(person.id(), person));
        List<Person> drawn = new ArrayList<>(byId.values());
        Collections.shuffle(drawn, new Random(task.seed()));
        return new Floor(task, drawn);
    }

    /** How many are present. */
    int size() {
        return size;
    }

    long seed() {
        return seed;
    }

    int roomSize() {
        return roomSize;
    }

    /** Whether the odd one joins a pair rather than sits out. */
    boolean trios() {
        return trios;
    }

    /** This one included. */
    int roundsLeft() {
        return roundsLeft;
    }

    int oddTurns(int person) {
        return oddTurns[person];
    }

    Gathering gathering() {
        return gathering;
    }

    List<Open> open() {
        return open;
    }

    String id(int person) {
        return gathering.traits(person).attendeeId();
    }

    /** Whether two may share a room at all. */
    boolean allowed(int a, int b) {
        return a != b && apart.times(a, b) == 0 && gathering.understand(a, b);
    }

    boolean allowedWithAll(int person, int[] members) {
        for (int member : members) {
            if (!allowed(person, member)) {
                return false;
            }
        }
        return true;
    }

    /** How often two have met in this session. */
    int timesMet(int a, int b) {
        return met.times(a, b);
    }

    int timesMetWithAny(int person, int[] members) {
        int times = 0;
        for (int member : members) {
            times += timesMet(person, member);
        }
        return times;
    }

    boolean anyHaveMet() {
        return !met.none();
    }

    /** Whether two have met in this session or an earlier one. */
    boolean haveMet(int a, int b) {
        return met.times(a, b) + metBefore.times(a, b) > 0;
    }

    /** What it is worth that two meet, -1 to 1. */
    double worth(int a, int b) {
        return worth(a, b, gathering.affinity(a, b).score());
    }

    /**
     * As {@link #worth(int, int)}, of two whose affinity is known: a little less for every earlier session in which they
     * met; and less than of any others when one of them would rather not.
     */
    double worth(int a, int b, double affinity) {
        if (reluctant.times(a, b) > 0) {
            return affinity / 2 - 1;
        }
        return affinity - LESS_NEW * Math.min(MOST_TIMES_BEFORE, metBefore.times(a, b));
    }

    /** No two of an affinity are worth more than this to meet. */
    double atMost(double affinity) {
        return affinity;
    }

    /** The mean affinity over all pairs of a room. */
    double affinityWithin(int[] members) {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < members.length; i++) {
            for (int j = i + 1; j < members.length; j++) {
                sum += gathering.affinity(members[i], members[j]).score();
                pairs++;
            }
        }
        return pairs == 0 ? 0 : sum / pairs;
    }

    private static int number(Traits traits, List<Traits> people, Map<String, Integer> numbers) {
        return numbers.computeIfAbsent(traits.attendeeId(), id -> {
            people.add(traits);
            return people.size() - 1;
        });
    }
}
