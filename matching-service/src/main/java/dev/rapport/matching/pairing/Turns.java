package dev.rapport.matching.pairing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where there is no room for all, those sit out whose turn it is: whoever has been the odd one more often than somebody
 * who has a room takes that place, where the room allows it and nobody meets again for it.
 */
final class Turns {
    private final Floor floor;
    private final List<int[]> rooms = new ArrayList<>();
    private final List<Integer> left;

    private Turns(Floor floor, Seating seating) {
        this.floor = floor;
        seating.rooms().forEach(room -> rooms.add(room.clone()));
        left = new ArrayList<>(seating.left());
        left.sort(Comparator.comparingInt(floor::oddTurns).reversed().thenComparing(Comparator.naturalOrder()));
    }

    static Seating taken(Floor floor, Seating seating) {
        if (seating.left().isEmpty()) {
            return seating;
        }
        Turns turns = new Turns(floor, seating);
        turns.left.replaceAll(turns::change);
        return new Seating(turns.rooms, turns.left);
    }

    /** Who is left then: whoever gave their place, or the same as before. */
    private int change(int person) {
        int[] best = null;
        int place = -1;
        for (int[] room : rooms) {
            for (int seat = 0; seat < room.length; seat++) {
                boolean fewer = floor.oddTurns(room[seat]) < floor.oddTurns(person)
                        && (best == null || floor.oddTurns(room[seat]) < floor.oddTurns(best[place]));
                if (fewer && fits(person, room, seat)) {
                    best = room;
                    place = seat;
                }
            }
        }
        if (best == null) {
            return person;
        }
        int goes = best[place];
        best[place] = person;
        return goes;
    }

    private boolean fits(int person, int[] room, int seat) {
        int[] then = room.clone();
        then[seat] = person;
        return floor.timesMetWithAny(person, without(room, seat))
                        <= floor.timesMetWithAny(room[seat], without(room, seat))
                && floor.sharing().allowedTogether(then);
    }

    private static int[] without(int[] room, int seat) {
        int[] others = new int[room.length - 1];
        System.arraycopy(room, 0, others, 0, seat);
        System.arraycopy(room, seat + 1, others, seat, others.length - seat);
        return others;
    }
}
