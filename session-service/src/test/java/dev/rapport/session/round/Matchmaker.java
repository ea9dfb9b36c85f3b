package dev.rapport.session.round;

import dev.rapport.events.PairingEvent.Join;
import dev.rapport.events.PairingEvent.Kind;
import dev.rapport.events.PairingEvent.PairedRoom;
import dev.rapport.events.PairingEvent.Reason;
import dev.rapport.events.PairingEvent.RoomsPaired;
import dev.rapport.events.RoundEvent.OddOneOut;
import dev.rapport.events.RoundEvent.OpenRoom;
import dev.rapport.events.RoundEvent.Passed;
import dev.rapport.events.RoundEvent.Present;
import dev.rapport.events.RoundEvent.RoundDue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Pairs people as simply as keeps the rules, in place of matching-service: no two who are apart, new faces first. */
final class Matchmaker {
    private final Map<Set<String>, Integer> met = new HashMap<>();
    private final Set<Set<String>> apart = new HashSet<>();
    private final Set<String> answered = new HashSet<>();

    void block(String one, String other) {
        apart.add(Set.of(one, other));
    }

    boolean areApart(String one, String other) {
        return !one.equals(other) && apart.contains(Set.of(one, other));
    }

    /** The answer in parts of one room; nothing the second time, as the real one answers a wave once. */
    List<RoomsPaired> answer(RoundDue due) {
        if (!answered.add(due.round() + "." + due.wave())) {
            return List.of();
        }
        for (Passed passed : due.passed()) {
            block(passed.attendeeId(), passed.otherId());
        }
        List<String> together = due.wanted() == null ? List.of() : due.wanted().together();
        if (together.stream().anyMatch(one -> together.stream().anyMatch(other -> areApart(one, other)))) {
            return parts(due, List.of(), List.of(), List.of());
        }
        List<String> waiting = new ArrayList<>(due.present().stream()
                .sorted(Comparator.comparingInt(Present::oddTurns).reversed())
                .map(Present::attendeeId)
                .filter(one -> !together.contains(one))
                .toList());
        List<List<String>> rooms = new ArrayList<>();
        List<String> left = new ArrayList<>();
        if (due.rules().roomSize() == 2 && waiting.size() % 2 == 1) {
            left.add(waiting.removeLast());
        }
        Random random = new Random(due.seed());
        while (!waiting.isEmpty()) {
            List<String> room = new ArrayList<>(List.of(waiting.removeFirst()));
            while (room.size() < due.rules().roomSize()) {
                Optional<String> next = best(room, waiting, random);
                if (next.isEmpty()) {
                    break;
                }
                room.add(next.get());
                waiting.remove(next.get());
            }
            if (room.size() > 1) {
                rooms.add(room);
            } else {
                left.addAll(room);
            }
        }
        List<Join> joins = new ArrayList<>();
        left.removeIf(one ->
                due.rules().oddOneOut() == OddOneOut.TRIO && (third(one, rooms) || join(one, due.open(), joins)));
        if (!together.isEmpty()) {
            rooms.addFirst(new ArrayList<>(together));
        }
        rooms.forEach(this::remember);
        return parts(due, rooms, joins, left);
    }

    private Optional<String> best(List<String> room, List<String> waiting, Random random) {
        List<String> shuffled = new ArrayList<>(waiting);
        Collections.shuffle(shuffled, random);
        return shuffled.stream()
                .filter(one -> room.stream().noneMatch(member -> areApart(member, one)))
                .min(Comparator.comparingInt(one -> room.stream()
                        .mapToInt(member -> met.getOrDefault(Set.of(member, one), 0))
                        .sum()));
    }

    private boolean third(String one, List<List<String>> rooms) {
        return rooms.stream()
                .filter(room -> room.size() == 2 && room.stream().noneMatch(member -> areApart(member, one)))
                .findFirst()
                .map(room -> room.add(one))
                .orElse(false);
    }

    private boolean join(String one, List<OpenRoom> open, List<Join> joins) {
        Optional<OpenRoom> room = open.stream()
                .filter(candidate -> candidate.members().stream().noneMatch(member -> areApart(member, one)))
                .filter(candidate ->
                        joins.stream().noneMatch(join -> join.roomId().equals(candidate.roomId())))
                .findFirst();
        room.ifPresent(candidate -> joins.add(new Join(one, candidate.roomId(), List.of())));
        return room.isPresent();
    }

    private void remember(List<String> room) {
        for (String one : room) {
            for (String other : room) {
                if (one.compareTo(other) < 0) {
                    met.merge(Set.of(one, other), 1, Integer::sum);
                }
            }
        }
    }

    private static List<RoomsPaired> parts(
            RoundDue due, List<List<String>> rooms, List<Join> joins, List<String> left) {
        int parts = Math.max(1, rooms.size());
        List<RoomsPaired> answer = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            List<PairedRoom> one = rooms.isEmpty() ? List.of() : List.of(paired(rooms.get(part)));
            answer.add(new RoomsPaired(
                    due.sessionId(),
                    due.round(),
                    due.wave(),
                    part,
                    parts,
                    one,
                    part == 0 ? joins : List.of(),
                    part == 0 ? List.copyOf(left) : List.of()));
        }
        return answer;
    }

    private static PairedRoom paired(List<String> room) {
        Reason reason = new Reason(Kind.NEW_FACE, room.get(0), room.get(1), "", "", 0);
        return new PairedRoom(List.copyOf(room), List.of(reason), 0.5);
    }
}
