package dev.rapport.session.report;

import dev.rapport.session.report.Report.OfRound;
import dev.rapport.session.round.Room;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts what people had, one round after another. */
final class Tally {
    /** By attendee, once for each round. */
    private final Map<String, List<Double>> had = new HashMap<>();

    /** What each would have had by lot, as {@link #had}. */
    private final Map<String, List<Double>> drawn = new HashMap<>();

    private boolean chanceIsKnown = true;

    private final Map<String, Set<String>> met = new HashMap<>();

    OfRound count(Held round) {
        Map<String, List<Double>> now = new HashMap<>();
        int repeats = 0;
        int used = 0;
        for (Room room : round.rooms()) {
            List<List<String>> together = room.together();
            Set<String> inside = together.stream().flatMap(List::stream).collect(Collectors.toSet());
            inside.forEach(
                    one -> now.computeIfAbsent(one, who -> new ArrayList<>()).add(room.affinityOf(one)));
            repeats += together.stream().mapToInt(this::meet).sum();
            used += inside.isEmpty() ? 0 : 1;
        }
        List<String> without =
                round.sittingOut().stream().filter(one -> !now.containsKey(one)).toList();
        Map<String, Double> affinity = new HashMap<>();
        now.forEach((one, rooms) -> affinity.put(one, round.openFloor() ? mean(rooms) : rooms.getLast()));
        without.forEach(one -> affinity.put(one, 0.0));
        affinity.forEach((one, value) ->
                had.computeIfAbsent(one, who -> new ArrayList<>()).add(value));
        Double chance = chance(round, affinity.size(), without.size());
        affinity.keySet()
                .forEach(one ->
                        drawn.computeIfAbsent(one, who -> new ArrayList<>()).add(chance == null ? 0 : chance));
        chanceIsKnown &= chance != null || affinity.isEmpty();
        return new OfRound(
                round.number(),
                round.startsAt(),
                round.endsAt(),
                used,
                affinity.size(),
                Spread.of(affinity.values()),
                repeats,
                without.size(),
                chance);
    }

    /** By lot as many would have sat out, and have had nothing. */
    private static @Nullable Double chance(Held round, int attendees, int sittingOut) {
        return round.chance() == null || attendees == 0
                ? null
                : Spread.fine(round.chance() * (attendees - sittingOut) / attendees);
    }

    /** Everybody meets everybody; how many of these pairs had met before. */
    private int meet(List<String> together) {
        int again = 0;
        for (int i = 0; i < together.size(); i++) {
            for (int j = 0; j < i; j++) {
                String one = together.get(i);
                String other = together.get(j);
                boolean anew = met.computeIfAbsent(one, who -> new HashSet<>()).add(other);
                met.computeIfAbsent(other, who -> new HashSet<>()).add(one);
                again += anew ? 0 : 1;
            }
        }
        return again;
    }

    int attendees() {
        return had.size();
    }

    @Nullable
    Spread affinity() {
        return Spread.of(had.values().stream().map(Tally::mean).toList());
    }

    /** What they would have had on average by lot; null where that is not known of every round. */
    @Nullable
    Double chance() {
        return drawn.isEmpty() || !chanceIsKnown
                ? null
                : Spread.fine(drawn.values().stream()
                        .mapToDouble(Tally::mean)
                        .average()
                        .orElseThrow());
    }

    /** Whom each has met; whoever had a room or sat out is in it. */
    Map<String, Set<String>> met() {
        Map<String, Set<String>> all = new HashMap<>();
        had.keySet().forEach(one -> all.put(one, Set.copyOf(met.getOrDefault(one, Set.of()))));
        return all;
    }

    @Nullable
    Spread peopleMet() {
        return Spread.of(had.keySet().stream()
                .map(one -> met.getOrDefault(one, Set.of()).size())
                .toList());
    }

    private static double mean(Collection<Double> values) {
        return values.stream().mapToDouble(one -> one).average().orElse(0);
    }
}
