package dev.rapport.matching.pairing;

import dev.rapport.events.RoundEvent.Company;
import dev.rapport.events.RoundEvent.Connected;
import dev.rapport.events.RoundEvent.GroupRule;
import dev.rapport.events.RoundEvent.MatchingStyle;
import dev.rapport.events.RoundEvent.OddOneOut;
import dev.rapport.events.RoundEvent.PairingRules;
import dev.rapport.matching.Someone;
import dev.rapport.matching.affinity.Gathering;
import dev.rapport.matching.affinity.Taste;
import dev.rapport.matching.affinity.Traits;
import dev.rapport.matching.affinity.Weights;
import dev.rapport.matching.affinity.words.Thesaurus;
import dev.rapport.matching.pairing.PairingTask.OpenRoom;
import dev.rapport.matching.pairing.PairingTask.Person;
import dev.rapport.matching.pairing.PairingTask.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A task in the making: pairs with trios, nobody met, nobody blocked, unless something else is said. */
final class Asked {
    private static final PairingEngine ENGINE = PairingEngine.standard();

    long seed = 1;
    int roomSize = 2;
    int roundsLeft = 1;
    OddOneOut oddOneOut = OddOneOut.TRIO;
    MatchingStyle style = MatchingStyle.BALANCED;
    final Map<String, Traits> people;
    final List<String> present;
    final Map<String, Integer> oddTurns = new HashMap<>();
    final List<OpenRoom> open = new ArrayList<>();
    final List<Pair> met = new ArrayList<>();
    final Set<Pair> blocked = new HashSet<>();
    final Set<Pair> passed = new HashSet<>();
    final List<Pair> metBefore = new ArrayList<>();
    final Set<Pair> reluctant = new HashSet<>();
    final Map<String, Duration> waited = new HashMap<>();
    final List<Traits> busy = new ArrayList<>();

    @Nullable
    Duration longestWait;

    private final Map<Pair, Boolean> understanding = new HashMap<>();
    Connected connected = Connected.AVOID;
    Company company = Company.AVOID;
    final Set<Pair> connections = new HashSet<>();
    final Map<String, Integer> sessionsBefore = new HashMap<>();
    final Map<String, Taste> tastes = new HashMap<>();
    final Map<String, String> groups = new HashMap<>();
    final List<GroupRule> rules = new ArrayList<>();
    final Map<String, Double> soFar = new HashMap<>();
    boolean fairness;
    List<String> together = List.of();

    private Asked(List<Traits> everybody) {
        people = everybody.stream().collect(Collectors.toMap(Traits::attendeeId, Function.identity()));
        present = new ArrayList<>(everybody.stream().map(Traits::attendeeId).toList());
    }

    static Asked of(List<Someone> people) {
        return new Asked(people.stream().map(Someone::traits).toList());
    }

    static Asked of(Someone... people) {
        return of(List.of(people));
    }

    Asked seed(long seed) {
        this.seed = seed;
        return this;
    }

    Asked roomsOf(int size) {
        roomSize = size;
        return this;
    }

    Asked sittingOut() {
        oddOneOut = OddOneOut.SIT_OUT;
        return this;
    }

    Asked style(MatchingStyle style) {
        this.style = style;
        return this;
    }

    Asked blocked(String one, String other) {
        blocked.add(new Pair(one, other));
        return this;
    }

    Asked passed(String one, String other) {
        passed.add(new Pair(one, other));
        return this;
    }

    Asked met(String one, String other) {
        met.add(new Pair(one, other));
        return this;
    }

    Asked metBefore(String one, String other) {
        metBefore.add(new Pair(one, other));
        return this;
    }

    Asked reluctant(String one, String other) {
        reluctant.add(new Pair(one, other));
        return this;
    }

    Asked connected(String one, String other) {
        connections.add(new Pair(one, other));
        return this;
    }

    Asked hasBeenIn(int sessions, String... ids) {
        for (String id : ids) {
            sessionsBefore.put(id, sessions);
        }
        return this;
    }

    Asked likes(String id, Map<String, Double> words) {
        tastes.put(id, new Taste(words));
        return this;
    }

    Asked in(String group, String... ids) {
        for (String id : ids) {
            groups.put(id, group);
        }
        return this;
    }

    Asked meet(String one, String other) {
        rules.add(new GroupRule(GroupRule.Kind.MEET, List.of(one, other)));
        return this;
    }

    Asked apart(String... names) {
        rules.add(new GroupRule(GroupRule.Kind.APART, List.of(names)));
        return this;
    }

    /** These are in a room already and not to be placed. */
    Asked open(String roomId, String... members) {
        open.add(new OpenRoom(roomId, Stream.of(members).map(people::get).toList()));
        present.removeAll(List.of(members));
        return this;
    }

    /** These are put together by hand. */
    Asked together(String... ids) {
        together = List.of(ids);
        return this;
    }

    /** Whoever has had little counts for more. */
    Asked fairly() {
        fairness = true;
        return this;
    }

    Asked hasHad(double affinity, String... ids) {
        for (String id : ids) {
            soFar.put(id, affinity);
        }
        return this;
    }

    /** An open floor, where nobody has waited yet and may for twenty seconds. */
    Asked onAnOpenFloor() {
        longestWait = Duration.ofSeconds(20);
        return this;
    }

    Asked waited(int seconds, String... ids) {
        List.of(ids).forEach(id -> waited.put(id, Duration.ofSeconds(seconds)));
        return this;
    }

    /** These are in a room of the open floor. */
    Asked busy(String... ids) {
        Stream.of(ids).map(people::get).forEach(busy::add);
        present.removeAll(List.of(ids));
        return this;
    }

    /** Pairs drawn with some likelihood. */
    Set<Pair> drawnPairs(Random random, double share) {
        List<String> ids = people.keySet().stream().sorted().toList();
        Set<Pair> pairs = new HashSet<>();
        for (int a = 0; a < ids.size(); a++) {
            for (int b = 0; b < a; b++) {
                if (random.nextDouble() < share) {
                    pairs.add(new Pair(ids.get(a), ids.get(b)));
                }
            }
        }
        return pairs;
    }

    boolean haveMet(String one, String other) {
        Pair pair = new Pair(one, other);
        return met.contains(pair) || metBefore.contains(pair);
    }

    /** Nobody keeps the two apart, and they can talk. */
    boolean mayMeet(Pair pair) {
        return !blocked.contains(pair)
                && !passed.contains(pair)
                && understanding.computeIfAbsent(pair, this::understandEachOther)
                && rules.stream().noneMatch(rule -> rule.kind() == GroupRule.Kind.APART && names(rule, pair));
    }

    private boolean understandEachOther(Pair pair) {
        List<Traits> both = List.of(people.get(pair.first()), people.get(pair.second()));
        return Gathering.of(both, Weights.of(style)).understand(0, 1);
    }

    private boolean names(GroupRule rule, Pair pair) {
        String one = groups.get(pair.first());
        String other = groups.get(pair.second());
        return one != null
                && other != null
                && (rule.groups().equals(List.of(one, other))
                        || rule.groups().equals(List.of(other, one))
                        || one.equals(other) && rule.groups().equals(List.of(one)));
    }

    /** Nobody in a room is kept from another one, and nobody misses whom they are to meet. */
    boolean mayHaveRoom(List<String> members) {
        for (String one : members) {
            if (!members.stream().allMatch(other -> one.equals(other) || mayMeet(new Pair(one, other)))) {
                return false;
            }
            List<GroupRule> binding = rules.stream()
                    .filter(rule -> rule.kind() == GroupRule.Kind.MEET)
                    .filter(rule -> rule.groups().contains(groups.getOrDefault(one, "")))
                    .toList();
            boolean meets = members.stream()
                    .filter(other -> !other.equals(one))
                    .anyMatch(other -> binding.stream().anyMatch(rule -> names(rule, new Pair(one, other))));
            if (!binding.isEmpty() && !meets) {
                return false;
            }
        }
        return true;
    }

    /** Those to be placed, those in open rooms and those who are busy. */
    Map<String, Traits> here() {
        return Stream.of(
                        present.stream().map(people::get),
                        open.stream().flatMap(room -> room.members().stream()),
                        busy.stream())
                .flatMap(Function.identity())
                .collect(Collectors.toMap(Traits::attendeeId, Function.identity()));
    }

    PairingTask task() {
        return new PairingTask(
                seed,
                new PairingRules(roomSize, oddOneOut, style, Map.of(), null, rules, connected, company, fairness),
                roundsLeft,
                present.stream()
                        .map(id -> new Person(people.get(id), oddTurns.getOrDefault(id, 0)))
                        .toList(),
                open,
                met,
                blocked,
                passed,
                metBefore,
                reluctant,
                Thesaurus.NONE,
                longestWait == null ? null : new Waiting(longestWait, waited, busy),
                groups,
                new Background(connections, sessionsBefore, tastes),
                soFar,
                together);
    }

    Pairing pair() {
        return ENGINE.pair(task());
    }
}
