package dev.rapport.session.round;

import dev.rapport.session.attendance.Hall;
import dev.rapport.session.schedule.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rooms of one round, and how they came about.
 *
 * @param ran when it was open, once it is over
 * @param floor what an open floor keeps; null in timed rounds
 * @param chance the mean affinity if its rooms had been drawn by lot, 0 to 1; null where that is not known
 */
public record Round(
        String sessionId,
        int number,
        Asked asked,
        List<Room> rooms,
        Aside aside,
        Earlier earlier,
        @Nullable Span ran,
        @Nullable Floor floor,
        @Nullable Double chance) {

    /** Before anything is known of its people. */
    Round(
            String sessionId,
            int number,
            Asked asked,
            List<Room> rooms,
            Aside aside,
            Earlier earlier,
            @Nullable Span ran,
            @Nullable Floor floor) {
        this(sessionId, number, asked, rooms, aside, earlier, ran, floor, null);
    }

    /**
     * Who has no room.
     *
     * @param sittingOut who could not be placed
     * @param resting who left kindly and wants no other room in this round
     */
    record Aside(List<String> sittingOut, List<String> resting) {
        static final Aside NOBODY = new Aside(List.of(), List.of());
    }

    /**
     * What the session has brought so far.
     *
     * @param oddTurns how often somebody sat out or was in a trio before this round
     * @param passed who passed on whom, in this round too
     */
    record Earlier(Map<String, Integer> oddTurns, List<Pass> passed) {
        static final Earlier NOTHING = new Earlier(Map.of(), List.of());
    }

    /** From when until when. */
    public record Span(Instant startsAt, Instant endsAt) {}

    /** Somebody does not want to meet these others in this session. */
    public record Pass(String attendeeId, List<String> others) {}

    /** The name of a round's document: a second clock or a repeated call loses by itself. */
    public static String id(String sessionId, int number) {
        return sessionId + "/" + number;
    }

    public String id() {
        return id(sessionId, number);
    }

    public boolean isOver() {
        return ran != null;
    }

    public boolean isOpenFloor() {
        return floor != null;
    }

    int wave() {
        return asked.wave();
    }

    Asked.@Nullable Pending pending() {
        return asked.pending();
    }

    @Nullable
    Instant loneSince() {
        return asked.loneSince();
    }

    public List<String> sittingOut() {
        return aside.sittingOut();
    }

    List<String> resting() {
        return aside.resting();
    }

    List<Pass> passed() {
        return earlier.passed();
    }

    /** Whether its rooms are open in this session, or were. */
    public boolean hasOpened(Session session) {
        return isOver() || session.openedAt(number).isPresent();
    }

    /** The open room somebody is in; none once the round is over. */
    public Optional<Room> roomOf(String attendeeId) {
        return isOver()
                ? Optional.empty()
                : rooms.stream().filter(room -> room.has(attendeeId)).findFirst();
    }

    /** As {@link #roomOf}, of all who are in one. */
    public Map<String, Room> roomsByMember() {
        Map<String, Room> byMember = new HashMap<>();
        if (!isOver()) {
            rooms.stream()
                    .filter(Room::open)
                    .forEach(room -> room.members().forEach(member -> byMember.putIfAbsent(member, room)));
        }
        return byMember;
    }

    /**
     * The room somebody was in last while the rooms were open, be the round over or not; on an open floor the one that is
     * open until the end.
     */
    public Optional<Room> lastRoomOf(String attendeeId) {
        return rooms.reversed().stream()
                .filter(room -> room.has(attendeeId) || floor == null && room.hasMet(attendeeId))
                .findFirst();
    }

    public Optional<Room> room(String roomId) {
        return rooms.stream().filter(room -> room.id().equals(roomId)).findFirst();
    }

    Set<String> placed() {
        return rooms.stream()
                .filter(Room::open)
                .flatMap(room -> room.members().stream())
                .collect(Collectors.toSet());
    }

    /** How many rooms of an open floor somebody has been in so far, the one they are in included. */
    public int talks(String attendeeId) {
        return floor == null ? 0 : floor.talks().getOrDefault(attendeeId, 0);
    }

    /** Who of those that are there is ready for a room on an open floor, and since when. */
    Map<String, Instant> ready(Hall hall) {
        Map<String, Instant> ready = new HashMap<>(hall.ready(this::talks));
        ready.keySet().removeAll(placed());
        return ready;
    }

    /** Whether rooms of it are being decided. */
    boolean isAwaited(Instant now) {
        return asked.isAwaited(now);
    }

    public long passesBy(String attendeeId) {
        return passed().stream()
                .filter(pass -> pass.attendeeId().equals(attendeeId))
                .count();
    }

    /** The odd turns everybody will have had after this round. */
    Map<String, Integer> oddTurnsAfter(int roomSize) {
        Map<String, Integer> after = new HashMap<>(earlier.oddTurns());
        sittingOut().forEach(attendee -> after.merge(attendee, 1, Integer::sum));
        if (roomSize == 2) {
            rooms.stream()
                    .filter(room -> room.open() && room.members().size() > 2)
                    .flatMap(room -> room.members().stream())
                    .forEach(attendee -> after.merge(attendee, 1, Integer::sum));
        }
        return Map.copyOf(after);
    }

    Round called(int wave, Instant now) {
        return with(Asked.wave(wave, now));
    }

    Round withPending(Asked.@Nullable Pending pending) {
        return with(asked.with(pending));
    }

    Round withLoneSince(@Nullable Instant loneSince) {
        return with(asked.withLoneSince(loneSince));
    }

    Round withRooms(List<Room> rooms) {
        return new Round(sessionId, number, asked, List.copyOf(rooms), aside, earlier, ran, floor, chance);
    }

    /** With rooms that were put away, some of which may be here still. */
    Round withPast(Collection<Room> past) {
        Map<String, Room> all = new LinkedHashMap<>();
        past.forEach(room -> all.put(room.id(), room));
        rooms.forEach(room -> all.put(room.id(), room));
        return withRooms(List.copyOf(all.values()));
    }

    Round mapRooms(UnaryOperator<Room> change) {
        List<Room> changed = new ArrayList<>(rooms);
        changed.replaceAll(change);
        return withRooms(changed);
    }

    Round withSittingOut(List<String> sittingOut) {
        return with(new Aside(List.copyOf(sittingOut), aside.resting()));
    }

    Round alsoSittingOut(Collection<String> more) {
        return withSittingOut(
                Stream.concat(sittingOut().stream(), more.stream()).distinct().toList());
    }

    Round withChance(@Nullable Double chance) {
        return new Round(sessionId, number, asked, rooms, aside, earlier, ran, floor, chance);
    }

    Round withResting(List<String> resting) {
        return with(new Aside(aside.sittingOut(), List.copyOf(resting)));
    }

    Round withPassed(List<Pass> passed) {
        return new Round(
                sessionId,
                number,
                asked,
                rooms,
                aside,
                new Earlier(earlier.oddTurns(), List.copyOf(passed)),
                ran,
                floor,
                chance);
    }

    Round over(Instant startsAt, Instant endsAt) {
        Span ran = new Span(startsAt, endsAt);
        return new Round(sessionId, number, asked.over(), rooms, aside, earlier, ran, floor, chance);
    }

    Round with(Floor floor) {
        return new Round(sessionId, number, asked, rooms, aside, earlier, ran, floor, chance);
    }

    /** Somebody has come out of a room. */
    Round stirred() {
        return floor == null ? this : with(floor.withStir());
    }

    private Round with(Asked asked) {
        return new Round(sessionId, number, asked, rooms, aside, earlier, ran, floor, chance);
    }

    private Round with(Aside aside) {
        return new Round(sessionId, number, asked, rooms, aside, earlier, ran, floor, chance);
    }
}
