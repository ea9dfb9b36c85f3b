package dev.rapport.matching.pairing;

import dev.rapport.events.RoundEvent.OddOneOut;
import dev.rapport.events.RoundEvent.PairingRules;
import dev.rapport.matching.affinity.Gathering;
import dev.rapport.matching.affinity.Traits;
import dev.rapport.matching.affinity.Weights;
import dev.rapport.matching.pairing.PairingTask.OpenRoom;
import dev.rapport.matching.pairing.PairingTask.Person;
import dev.rapport.matching.pairing.PairingTask.Waiting;
import dev.rapport.matching.pairing.graph.Adjacency;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A task by numbers: those present are numbered from 0 in an order drawn by the seed, so that a lower number is an
 * unbiased tie-break; those in open rooms follow.
 */
final class Floor {
    private final long seed;
    private final int size;
    private final int roomSize;
    private final boolean trios;
    private final int roundsLeft;
    private final int[] oddTurns;
    private final Gathering gathering;
    private final Bonds met;
    private final Sharing sharing;
    private final Leanings leanings;
    private final Fairness fairness;
    private final List<Open> open;
    /** How much of the longest wait each has waited; empty in timed rounds. */
    private final double[] waited;

    /** An open room by numbers. */
    record Open(String roomId, int[] members) {}

    private Floor(PairingTask task, List<Person> present) {
        PairingRules rules = task.rules();
        seed = task.seed();
        size = present.size();
        roomSize = Math.clamp(rules.roomSize(), 2, 6);
        trios = rules.oddOneOut() == OddOneOut.TRIO;
        roundsLeft = task.roundsLeft();
        Waiting waiting = task.waiting();
        waited = waiting == null
                ? new double[0]
                : present.stream()
                        .mapToDouble(person -> waiting.share(person.id()))
                        .toArray();
        oddTurns = waiting == null
                ? present.stream().mapToInt(Person::oddTurns).toArray()
                : DoubleStream.of(waited).mapToInt(Floor::rightToAPartner).toArray();
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
        if (waiting != null) {
            waiting.busy().forEach(one -> number(one, people, numbers));
        }
        gathering = Gathering.of(people, Weights.of(rules.style(), rules.weights()), task.thesaurus());
        met = Bonds.of(task.met().stream(), numbers);
        sharing = new Sharing(
                gathering,
                Bonds.of(Stream.concat(task.blocked().stream(), task.passed().stream()), numbers),
                Groups.of(
                        rules.groups(), people.stream().map(Traits::attendeeId).toList(), task.groups()));
        leanings = new Leanings(task, people, numbers);
        fairness = Fairness.of(task, people);
    }

    private Floor(Floor all, Sharing sharing) {
        seed = all.seed;
        size = all.size;
        roomSize = all.roomSize;
        trios = all.trios;
        roundsLeft = all.roundsLeft;
        oddTurns = all.oddTurns;
        gathering = all.gathering;
        met = all.met;
        this.sharing = sharing;
        leanings = all.leanings;
        fairness = all.fairness;
        open = all.open;
        waited = all.waited;
    }

    /** The same people, of whom fewer pairs are allowed. */
    Floor where(Adjacency acceptable) {
        return new Floor(this, sharing.where(acceptable));
    }

    /** Who has waited longer on an open floor has more of a right to a partner, as odd turns give in timed rounds. */
    private static int rightToAPartner(double waited) {
        return (int) Math.min(Costs.MOST_TURNS, waited * Costs.MOST_TURNS);
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

    /** Whether nobody has to be paired now. */
    boolean isOpen() {
        return waited.length > 0;
    }

    /** How much of the longest wait somebody on an open floor has waited: from 0, and 1 or more when it is over. */
    double waited(int person) {
        return waited[person];
    }

    Gathering gathering() {
        return gathering;
    }

    /** Who may share a room. */
    Sharing sharing() {
        return sharing;
    }

    List<Open> open() {
        return open;
    }

    String id(int person) {
        return gathering.traits(person).attendeeId();
    }

    /** The number of everybody, by attendee. */
    Map<String, Integer> numbers() {
        return IntStream.range(0, gathering.size()).boxed().collect(Collectors.toMap(this::id, person -> person));
    }

    /** Whether two may have a room to themselves. */
    boolean allowed(int a, int b) {
        return sharing.allowed(a, b);
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

    /** Whether two have met in this session or an earlier one. */
    boolean haveMet(int a, int b) {
        return met.times(a, b) > 0 || leanings.haveMetBefore(a, b);
    }

    /** What it is worth that two meet, -1 to 1. */
    double worth(int a, int b) {
        return worth(a, b, gathering.affinity(a, b).score());
    }

    /** As {@link #worth(int, int)}, of two whose affinity is known: that or less, see {@link Leanings} and {@link Fairness}. */
    double worth(int a, int b, double affinity) {
        return fairness.worth(a, b, leanings.worth(a, b, affinity));
    }

    /** Nobody with whom somebody has this affinity is worth more than this to meet. */
    double atMost(int person, double affinity) {
        return fairness.atMost(person, affinity);
    }

    /** The mean affinity of each member of a room with the others. */
    double[] affinitiesWithin(int[] members) {
        double[] affinities = new double[members.length];
        for (int i = 0; i < members.length; i++) {
            for (int j = i + 1; j < members.length; j++) {
                double share = gathering.affinity(members[i], members[j]).score() / (members.length - 1);
                affinities[i] += share;
                affinities[j] += share;
            }
        }
        return affinities;
    }

    private static int number(Traits traits, List<Traits> people, Map<String, Integer> numbers) {
        return numbers.computeIfAbsent(traits.attendeeId(), id -> {
            people.add(traits);
            return people.size() - 1;
        });
    }
}
