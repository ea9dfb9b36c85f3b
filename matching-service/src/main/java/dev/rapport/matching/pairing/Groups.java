package dev.rapport.matching.pairing;

import dev.rapport.events.RoundEvent.GroupRule;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the organiser's rules say of groups. Whoever is in a group that is to meet others is bound: they meet those
 * others, in a room of two nobody else, and in a larger room they have one of them beside them. Whoever is in no group is
 * free to meet anybody who is not bound, and may come third to two who are.
 */
final class Groups {
    private static final int NONE = -1;

    /** By person. */
    private final int[] group;

    private final boolean[][] apart;
    private final boolean[][] meeting;
    private final boolean[] bound;

    private Groups(int[] group, int count) {
        this.group = group;
        apart = new boolean[count][count];
        meeting = new boolean[count][count];
        bound = new boolean[count];
    }

    /**
     * @param people the attendee of each number
     * @param named the name of a group by attendee; whoever is in a group that no rule names is in none
     */
    static Groups of(@Nullable List<GroupRule> rules, List<String> people, Map<String, String> named) {
        Map<String, Integer> numbers = new HashMap<>();
        List<GroupRule> all = rules == null ? List.of() : rules;
        all.stream()
                .flatMap(rule -> rule.groups().stream())
                .forEach(name -> numbers.putIfAbsent(key(name), numbers.size()));
        int[] group = people.stream()
                .mapToInt(id -> named.containsKey(id) ? numbers.getOrDefault(key(named.get(id)), NONE) : NONE)
                .toArray();
        Groups groups = new Groups(group, numbers.size());
        for (GroupRule rule : all) {
            int one = numbers.get(key(rule.groups().getFirst()));
            int other = numbers.get(key(rule.groups().getLast()));
            switch (rule.kind()) {
                case MEET -> groups.bringTogether(one, other);
                case APART -> groups.apart[one][other] = groups.apart[other][one] = true;
            }
        }
        return groups;
    }

    private void bringTogether(int one, int other) {
        meeting[one][other] = meeting[other][one] = true;
        bound[one] = bound[other] = true;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether the two never share a room. */
    boolean apart(int a, int b) {
        return group[a] != NONE && group[b] != NONE && apart[group[a]][group[b]];
    }

    /** Whether two may be in a room by themselves, as far as the rules for groups go. */
    boolean suit(int a, int b) {
        return !apart(a, b) && (!isBound(a) && !isBound(b) || meet(a, b));
    }

    /** Whether somebody is where they meet nobody of those they are to meet. */
    boolean isLost(int person, int[] members) {
        return isBound(person) && IntStream.of(members).noneMatch(other -> other != person && meet(person, other));
    }

    private boolean isBound(int person) {
        return group[person] != NONE && bound[group[person]];
    }

    private boolean meet(int a, int b) {
        return group[a] != NONE && group[b] != NONE && meeting[group[a]][group[b]];
    }
}
