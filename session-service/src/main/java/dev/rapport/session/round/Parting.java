package dev.rapport.session.round;

import dev.rapport.events.EncounterEvent.Met;
import dev.rapport.events.EncounterEvent.NoShow;
import dev.rapport.events.Event;
import dev.rapport.events.RoundEvent.RoundRepaired;
import dev.rapport.session.attendance.Attendance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * People part: they leave, pass, vanish, block each other, or the round is over. Whoever was together in an open room
 * until then has met.
 */
final class Parting {
    /** How often somebody may pass in a session. */
    static final int PASSES = 2;

    /** Whoever is found absent sooner after the rooms opened may have been gone before. */
    private static final Duration NEVER_CAME = Attendance.GRACE.plusSeconds(1);

    private Parting() {}

    /**
     * Whoever is not present any more is out of their room; empty where everybody is.
     *
     * @param openedAt when the rooms opened; null before they do
     */
    static Optional<Outcome<Round>> absent(Round round, Set<String> present, @Nullable Instant openedAt, Instant now) {
        Function<Room, @Nullable Instant> met = room -> {
            Instant since = openedAt(room, openedAt);
            return since == null || now.isBefore(since.plus(NEVER_CAME)) ? null : since;
        };
        return changed(round, met, room -> {
            Room rest = room;
            for (String member : room.members()) {
                rest = present.contains(member) ? rest : rest.without(member);
            }
            return rest;
        });
    }

    /**
     * Out of the room and without another one until the next round, or on an open floor until they are ready.
     *
     * @param openedAt when the rooms opened; null before they do
     */
    static Optional<Outcome<Round>> leave(Round round, String attendeeId, @Nullable Instant openedAt) {
        return changed(
                resting(round, List.of(attendeeId)),
                room -> openedAt(room, openedAt),
                room -> room.has(attendeeId) ? room.without(attendeeId) : room);
    }

    /**
     * Both are to be paired anew, and not with each other. Where nobody else is free to meet them, the pair with least in
     * common is asked to meet them too. Empty where no pass is left or there is nobody to pass on.
     */
    static Optional<Outcome<Round>> pass(Round round, String attendeeId) {
        return round.roomOf(attendeeId)
                .filter(room -> round.passesBy(attendeeId) < PASSES)
                .map(room -> {
                    List<Round.Pass> passed = new ArrayList<>(round.passed());
                    passed.add(new Round.Pass(attendeeId, room.others(attendeeId)));
                    Round changed = replace(round, room, room.without(attendeeId));
                    boolean bothAreFree = room.members().size() == 2;
                    return repaired(
                            (bothAreFree ? withSomebodyToMeet(changed) : changed).withPassed(passed), List.of());
                });
    }

    private static Round withSomebodyToMeet(Round round) {
        return round.sittingOut().isEmpty()
                ? round.rooms().stream()
                        .filter(room -> room.open() && room.members().size() == 2)
                        .min(Comparator.comparingDouble(Room::affinity))
                        .map(room -> replace(round, room, room.closed()))
                        .orElse(round)
                : round;
    }

    /**
     * Rooms close that unite two who may not be in one; empty where there are none.
     *
     * @param openedAt when the rooms opened; null before they do
     */
    static Optional<Outcome<Round>> apart(
            Round round, BiPredicate<String, String> keepApart, @Nullable Instant openedAt) {
        return changed(round, room -> openedAt(room, openedAt), room -> room.unites(keepApart) ? room.closed() : room);
    }

    /**
     * Rooms of an open floor close whose longest time is over; empty where there are none.
     *
     * @param roundTime by the round's own clock
     */
    static Optional<Outcome<Round>> inTime(Round round, Instant roundTime) {
        return changed(
                round,
                room -> openedAt(room, null),
                room -> room.hours() == null || roundTime.isBefore(room.hours().endsAt()) ? room : room.closed());
    }

    /**
     * Some did not come: they are out of the room, and whoever is left alone is free for another one. Nobody who is there
     * is reported away, so the room goes on for those; empty where all are there.
     *
     * @param connected who is there for certain
     */
    static Optional<Outcome<Round>> noShow(Round round, String roomId, String reportedBy, Set<String> connected) {
        return round.roomOf(reportedBy).filter(room -> room.id().equals(roomId)).flatMap(room -> {
            List<Event> events = new ArrayList<>();
            List<String> absent = new ArrayList<>();
            Room rest = room;
            for (String other : room.others(reportedBy)) {
                if (!connected.contains(other)) {
                    rest = rest.without(other);
                    absent.add(other);
                    events.add(new NoShow(round.sessionId(), round.number(), roomId, other));
                }
            }
            return events.isEmpty()
                    ? Optional.empty()
                    : Optional.of(repaired(resting(replace(round, room, rest), absent), events));
        });
    }

    /** The round is over: who was together has met. */
    static Optional<Outcome<Round>> end(Round round, Instant startsAt, Instant endsAt) {
        if (round.isOver()) {
            return Optional.empty();
        }
        List<Event> met = new ArrayList<>();
        Round ended = round.mapRooms(room -> room.open() ? parted(round, room, openedAt(room, startsAt), met) : room);
        return Optional.of(new Outcome<>(ended.over(startsAt, endsAt), List.copyOf(met)));
    }

    private static @Nullable Instant openedAt(Room room, @Nullable Instant rooms) {
        return room.hours() == null ? rooms : room.hours().opensAt();
    }

    /** On an open floor nobody has to be kept from another room: nobody has one who is not ready. */
    private static Round resting(Round round, Collection<String> more) {
        return round.floor() != null
                ? round
                : round.withResting(
                        Stream.concat(round.resting().stream(), more.stream()).toList());
    }

    /** Empty where no room is changed. */
    private static Optional<Outcome<Round>> changed(
            Round round, Function<Room, @Nullable Instant> metSince, UnaryOperator<Room> openRoom) {
        if (round.isOver()) {
            return Optional.empty();
        }
        List<Event> met = new ArrayList<>();
        Round changed = round.mapRooms(room -> {
            boolean stays = !room.open() || openRoom.apply(room).equals(room);
            Instant since = metSince.apply(room);
            return stays ? room : openRoom.apply(since == null ? room : parted(round, room, since, met));
        });
        return changed.equals(round) ? Optional.empty() : Optional.of(repaired(changed, met));
    }

    /** A room whose members have met, each two of them once. */
    private static Room parted(Round round, Room room, Instant openedAt, List<Event> met) {
        List<List<String>> together = room.newlyMet();
        together.forEach(members -> met.add(new Met(round.sessionId(), round.number(), room.id(), members, openedAt)));
        return room.withMet(together);
    }

    private static Round replace(Round round, Room before, Room after) {
        return round.mapRooms(room -> room == before ? after : room);
    }

    private static Outcome<Round> repaired(Round round, List<Event> first) {
        List<Event> events = new ArrayList<>(first);
        events.add(new RoundRepaired(round.sessionId(), round.number(), round.wave()));
        return new Outcome<>(round.stirred(), List.copyOf(events));
    }
}
