package dev.rapport.session.group;

import dev.rapport.events.RoundEvent.GroupRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The groups of a session: those that its rules name, in their order. Names are compared without case; each is written
 * as it was the first time.
 */
public record Groups(List<String> names) {
    public Groups {
        names = List.copyOf(names);
    }

    public static Groups of(List<GroupRule> rules) {
        Map<String, String> names = new LinkedHashMap<>();
        rules.stream().flatMap(rule -> rule.groups().stream()).forEach(name -> names.putIfAbsent(key(name), name));
        return new Groups(List.copyOf(names.values()));
    }

    /** The group that somebody names; empty where there is none of that name. */
    public Optional<String> find(String name) {
        return names.stream()
                .filter(known -> key(known).equals(key(name.strip())))
                .findFirst();
    }

    /** What makes no sense in a rule, if anything. */
    public static Optional<String> objection(GroupRule rule) {
        boolean different = keys(rule).size() == rule.groups().size();
        return switch (rule.kind()) {
            case MEET ->
                different && rule.groups().size() == 2
                        ? Optional.empty()
                        : Optional.of("names two different groups that meet");
            case APART ->
                different && !rule.groups().isEmpty() && rule.groups().size() <= 2
                        ? Optional.empty()
                        : Optional.of("names two different groups that do not meet, or one whose members do not");
        };
    }

    /** Places of rules that keep apart whom another one brings together: who is in those groups could meet nobody. */
    public static List<Integer> contradictions(List<GroupRule> rules) {
        Set<Set<String>> meeting = rules.stream()
                .filter(rule -> rule.kind() == GroupRule.Kind.MEET)
                .map(Groups::keys)
                .collect(Collectors.toSet());
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < rules.size(); place++) {
            GroupRule rule = rules.get(place);
            if (rule.kind() == GroupRule.Kind.APART && meeting.contains(keys(rule))) {
                places.add(place);
            }
        }
        return places;
    }

    private static Set<String> keys(GroupRule rule) {
        return rule.groups().stream().map(Groups::key).collect(Collectors.toSet());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
