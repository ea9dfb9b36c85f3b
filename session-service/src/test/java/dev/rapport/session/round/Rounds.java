package dev.rapport.session.round;

import static dev.rapport.session.schedule.Plans.HOUR;
import static dev.rapport.session.schedule.Plans.THREE_ROUNDS;

import dev.rapport.events.PairingEvent.Join;
import dev.rapport.events.PairingEvent.Kind;
import dev.rapport.events.PairingEvent.PairedRoom;
import dev.rapport.events.PairingEvent.Reason;
import dev.rapport.events.PairingEvent.RoomsPaired;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Rounds to start a test from, and answers to what they ask; a room is written as {@code ann+bob}. */
final class Rounds {
    static final BiPredicate<String, String> NOBODY_APART = (one, other) -> false;

    private Rounds() {}

    /** The first round, called and not answered. */
    static Round called(String... present) {
        return Calling.round("evening", 1, THREE_ROUNDS, Set.of(present), null, HOUR)
                .state();
    }

    /** The first round with these rooms open. */
    static Round with(String... rooms) {
        return place(called(), answer(0, rooms));
    }

    static Round place(Round round, RoomsPaired answer) {
        return Placing.rooms(round, answer, NOBODY_APART, HOUR).orElseThrow().state();
    }

    /** A whole answer. */
    static RoomsPaired answer(int wave, String... rooms) {
        return new RoomsPaired("evening", 1, wave, 0, 1, rooms(rooms), List.of(), List.of());
    }

    static RoomsPaired joining(int wave, String attendeeId, String roomId) {
        Join join = new Join(attendeeId, roomId, List.of(reason(attendeeId, "somebody")));
        return new RoomsPaired("evening", 1, wave, 0, 1, List.of(), List.of(join), List.of());
    }

    static RoomsPaired sittingOut(int wave, String attendeeId, String... rooms) {
        return new RoomsPaired("evening", 1, wave, 0, 1, rooms(rooms), List.of(), List.of(attendeeId));
    }

    static RoomsPaired part(int part, int parts, String... rooms) {
        return new RoomsPaired("evening", 1, 0, part, parts, rooms(rooms), List.of(), List.of());
    }

    private static List<PairedRoom> rooms(String... rooms) {
        return Arrays.stream(rooms).map(Rounds::room).toList();
    }

    static PairedRoom room(String members) {
        List<String> all = List.of(members.split("\\+"));
        return new PairedRoom(all, List.of(reason(all.get(0), all.get(1))), 0.5);
    }

    static Reason reason(String from, String to) {
        return new Reason(Kind.COMMON_GROUND, from, to, "chess", "chess", 0);
    }

    /** The open rooms of a round, written as they were. */
    static List<String> open(Round round) {
        return round.rooms().stream()
                .filter(Room::open)
                .map(room -> String.join("+", room.members()))
                .toList();
    }
}
