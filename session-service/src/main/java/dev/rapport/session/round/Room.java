package dev.rapport.session.round;

import dev.rapport.events.PairingEvent.Join;
import dev.rapport.events.PairingEvent.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * One breakout room of one round.
 *
 * @param members who is in it, or was until it closed
 * @param left who was in it and went, or never came
 * @param affinity of those in it, 0 to 1; the mean over pairs where they are more than two
 * @param affinities of each member with the others; null in a room of two, where it is that of the room
 * @param open false once it is over before its round is
 * @param met who of it has been told to have met so far, together each time
 * @param hours its own on an open floor; null in timed rounds, whose rooms open and close together
 */
public record Room(
        String id,
        int wave,
        List<String> members,
        List<String> left,
        List<Reason> reasons,
        double affinity,
        @Nullable Map<String, Double> affinities,
        boolean open,
        List<List<String>> met,
        @Nullable Hours hours) {

    /**
     * From when and until when a room on an open floor is open at most.
     *
     * @param endsAt by the round's own clock, {@link dev.rapport.session.schedule.Session#roundTime}
     */
    public record Hours(Instant opensAt, Instant endsAt) {}

    public Room {
        // One that was saved before encounters were kept in it.
        met = met == null ? List.of() : List.copyOf(met);
    }

    public boolean has(String attendeeId) {
        return open && members.contains(attendeeId);
    }

    /** Whether somebody was in it while it was open, with others. */
    boolean hasMet(String attendeeId) {
        return met.stream().anyMatch(together -> together.contains(attendeeId));
    }

    List<String> others(String attendeeId) {
        return members.stream().filter(member -> !member.equals(attendeeId)).toList();
    }

    /** How well somebody in it goes with the others, 0 to 1. */
    public double affinityOf(String attendeeId) {
        return affinities == null ? affinity : affinities.getOrDefault(attendeeId, affinity);
    }

    Room joinedBy(Join join) {
        List<String> all = new ArrayList<>(members);
        all.add(join.attendeeId());
        List<Reason> more = new ArrayList<>(reasons);
        more.addAll(join.reasons());
        Map<String, Double> then = Objects.requireNonNullElse(join.affinities(), Map.of());
        Map<String, Double> each = new HashMap<>();
        members.forEach(member -> each.put(member, affinityOf(member)));
        each.putAll(then);
        return new Room(
                id,
                wave,
                List.copyOf(all),
                left,
                List.copyOf(more),
                then.values().stream().mapToDouble(one -> one).average().orElse(affinity),
                Map.copyOf(each),
                open,
                met,
                hours);
    }

    /** Without one member; over when fewer than two are left. */
    Room without(String attendeeId) {
        List<String> rest = others(attendeeId);
        List<String> gone = new ArrayList<>(left);
        gone.add(attendeeId);
        return rest.size() < 2
                ? new Room(id, wave, members, List.copyOf(gone), reasons, affinity, affinities, false, met, hours)
                : new Room(id, wave, rest, List.copyOf(gone), reasons, affinity, affinities, open, met, hours);
    }

    /** Whether two are in it who may not be in one room. */
    boolean unites(BiPredicate<String, String> keepApart) {
        return members.stream().anyMatch(one -> others(one).stream().anyMatch(other -> keepApart.test(one, other)));
    }

    Room closed() {
        return new Room(id, wave, members, left, reasons, affinity, affinities, false, met, hours);
    }

    /** Who has been together in it, and who is now: each two in one of these at least. */
    public List<List<String>> together() {
        List<List<String>> together = new ArrayList<>(met);
        if (open) {
            together.addAll(newlyMet());
        }
        return together;
    }

    /** Who of those in it now has met there and has not been told to have: all of them, or pairs that are new. */
    List<List<String>> newlyMet() {
        List<List<String>> pairs = new ArrayList<>();
        int all = 0;
        for (int one = 0; one < members.size(); one++) {
            for (int other = one + 1; other < members.size(); other++) {
                all++;
                List<String> pair = List.of(members.get(one), members.get(other));
                if (met.stream().noneMatch(together -> together.containsAll(pair))) {
                    pairs.add(pair);
                }
            }
        }
        return pairs.size() == all ? List.of(members) : List.copyOf(pairs);
    }

    Room withMet(List<List<String>> more) {
        List<List<String>> all = new ArrayList<>(met);
        all.addAll(more);
        return new Room(id, wave, members, left, reasons, affinity, affinities, open, all, hours);
    }
}
