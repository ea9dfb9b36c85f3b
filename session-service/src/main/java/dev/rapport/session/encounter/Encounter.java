package dev.rapport.session.encounter;

import dev.rapport.events.PairingEvent.Reason;
import dev.rapport.session.round.Room;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/**
 * Somebody I met.
 *
 * @param attendeeId whom
 * @param roomIds where, the last one last
 * @param reasons that brought the two of us together, each once
 */
record Encounter(String attendeeId, List<String> roomIds, List<Reason> reasons) {

    /**
     * Everybody I met, in the order of the first time.
     *
     * @param rooms I was in, in the order they opened; those of a round that has not opened are none
     */
    static List<Encounter> of(String me, Collection<Room> rooms) {
        Map<String, Encounter> met = new LinkedHashMap<>();
        for (Room room : rooms) {
            for (String other : together(me, room)) {
                met.merge(other, first(me, other, room), Encounter::and);
            }
        }
        return List.copyOf(met.values());
    }

    /** Those in the room with me now have met me as much as those who were. */
    private static SequencedSet<String> together(String me, Room room) {
        SequencedSet<String> together = new LinkedHashSet<>();
        room.met().stream().filter(group -> group.contains(me)).forEach(together::addAll);
        if (room.has(me)) {
            together.addAll(room.members());
        }
        together.remove(me);
        return together;
    }

    private static Encounter first(String me, String other, Room room) {
        return new Encounter(
                other,
                List.of(room.id()),
                room.reasons().stream()
                        .filter(reason -> isOf(reason, me, other))
                        .toList());
    }

    private static boolean isOf(Reason reason, String one, String other) {
        return reason.from().equals(one) && reason.to().equals(other)
                || reason.from().equals(other) && reason.to().equals(one);
    }

    private Encounter and(Encounter later) {
        return new Encounter(attendeeId, joined(roomIds, later.roomIds), joined(reasons, later.reasons));
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        SequencedSet<T> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
