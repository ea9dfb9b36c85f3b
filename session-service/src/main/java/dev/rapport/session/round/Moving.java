package dev.rapport.session.round;

import dev.rapport.events.PairingEvent.Join;
import dev.rapport.events.PairingEvent.PairedRoom;
import dev.rapport.events.PairingEvent.RoomsPaired;
import dev.rapport.events.RoundEvent.OddOneOut;
import dev.rapport.events.RoundEvent.OpenRoom;
import dev.rapport.events.RoundEvent.Wanted;
import dev.rapport.session.schedule.Plan;
import dev.rapport.session.schedule.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * An organiser puts people together by hand before the rooms of a round open. Their rooms are given up and all who were
 * in them are paired anew, once matching-service has said that it can be: until then, and where it cannot be, everybody
 * stays where they are. Why it cannot is told to nobody, since one of them may have blocked the other.
 */
final class Moving {
    private Moving() {}

    /** What became of it. */
    sealed interface Moved {
        record Asked(Outcome<Round> outcome) implements Moved {}

        /** They are together. */
        record Already() implements Moved {}

        /** It makes no sense now. */
        record Refused(String why) implements Moved {}

        /** Not with these people. */
        record Unfit(List<Fault> faults) implements Moved {}
    }

    /** What is wrong with what was said. */
    record Fault(String field, String why) {}

    static final Moved UNKNOWN = new Moved.Refused("The rooms of this round are not known yet.");

    static Moved together(Round round, Session session, List<String> attendees, Set<String> present, Instant now) {
        if (session.isOver() || round.isOpenFloor() || round.hasOpened(session)) {
            return new Moved.Refused("People can be put together only before the rooms of a round open.");
        }
        if (round.isAwaited(now)) {
            return round.wave() == 0
                    ? UNKNOWN
                    : new Moved.Refused("Rooms of this round are being decided just now. Try again in a moment.");
        }
        List<Fault> faults = faults(round, session.plan(), attendees, present);
        if (!faults.isEmpty()) {
            return new Moved.Unfit(faults);
        }
        List<Room> rooms = round.rooms().stream()
                .filter(room -> attendees.stream().anyMatch(room::has))
                .toList();
        boolean together = rooms.size() == 1
                && new HashSet<>(rooms.getFirst().members()).containsAll(attendees)
                && (session.plan().roomSize() > 2 || rooms.getFirst().members().size() == attendees.size());
        return together
                ? new Moved.Already()
                : new Moved.Asked(ask(round, session.plan(), attendees, rooms, present, now));
    }

    private static List<Fault> faults(Round round, Plan plan, List<String> attendees, Set<String> present) {
        int most = plan.roomSize() == 2 && plan.oddOneOut() == OddOneOut.TRIO ? 3 : plan.roomSize();
        if (attendees.size() > most) {
            return List.of(new Fault("attendees", "are more than one room of this session has"));
        }
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < attendees.size(); i++) {
            String one = attendees.get(i);
            if (attendees.indexOf(one) < i) {
                faults.add(new Fault("attendees[" + i + "]", "is named twice"));
            } else if (!present.contains(one) || round.resting().contains(one)) {
                faults.add(new Fault("attendees[" + i + "]", "is not here for this round"));
            }
        }
        return List.copyOf(faults);
    }

    private static Outcome<Round> ask(
            Round round, Plan plan, List<String> attendees, List<Room> givenUp, Set<String> present, Instant now) {
        Set<String> free = Calling.waiting(round, present);
        givenUp.stream()
                .flatMap(room -> room.members().stream())
                .filter(present::contains)
                .forEach(free::add);
        List<OpenRoom> open = Calling.openRooms(round, plan).stream()
                .filter(room -> givenUp.stream().noneMatch(gone -> gone.id().equals(room.roomId())))
                .toList();
        Wanted wanted = new Wanted(List.copyOf(attendees));
        Round called =
                round.called(round.wave() + 1, now).withPending(new Asked.Pending(now, Set.of(), wanted.together()));
        return new Outcome<>(called, List.of(Calling.due(called, plan, free, open, wanted)));
    }

    /** Whether the rooms that are being decided are those that were asked for here. */
    static boolean isAwaited(Round round) {
        return round.pending() != null && round.pending().together() != null;
    }

    /**
     * Opens the rooms that came of it, in place of those that were given up for it; none where the round has begun since,
     * and for nobody who wants no room any more or has passed on somebody in it.
     */
    static Optional<Outcome<Round>> place(
            Round round, RoomsPaired paired, BiPredicate<String, String> keepApart, Instant startsAt, boolean opened) {
        if (!Placing.isAwaited(round, paired)) {
            return Optional.empty();
        }
        if (opened || paired.rooms().isEmpty()) {
            return Optional.of(new Outcome<>(round.withPending(null), List.of()));
        }
        Set<String> moved = new HashSet<>(paired.sittingOut());
        paired.rooms().stream().map(PairedRoom::members).forEach(moved::addAll);
        paired.joins().stream().map(Join::attendeeId).forEach(moved::add);
        Round givenUp = round.mapRooms(room -> moved.stream().anyMatch(room::has) ? room.closed() : room);
        return Placing.rooms(
                        givenUp,
                        paired,
                        keepApart.or((one, other) -> hasPassed(round, one, other) || hasPassed(round, other, one)),
                        startsAt)
                .map(placed -> new Outcome<>(
                        placed.state().mapRooms(room -> without(round.resting(), room)), placed.events()));
    }

    private static boolean hasPassed(Round round, String one, String other) {
        return round.passed().stream()
                .anyMatch(pass -> pass.attendeeId().equals(one) && pass.others().contains(other));
    }

    private static Room without(Collection<String> resting, Room room) {
        Room rest = room;
        for (String one : resting) {
            rest = rest.has(one) ? rest.without(one) : rest;
        }
        return rest;
    }
}
