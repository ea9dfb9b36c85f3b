package dev.rapport.matching.pairing;

import dev.rapport.matching.pairing.Floor.Open;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Lets those left over join rooms that are open: where nobody knows them yet, then where they fit best. */
final class OpenRooms {
    private final Floor floor;
    private final List<List<Integer>> members = new ArrayList<>();

    OpenRooms(Floor floor) {
        this.floor = floor;
        for (Open room : floor.open()) {
            List<Integer> inside = new ArrayList<>();
            for (int member : room.members()) {
                inside.add(member);
            }
            members.add(inside);
        }
    }

    /** @param with who was in the room before */
    record Joined(int person, String roomId, int[] with) {}

    /** Takes somebody into the best room; empty when none may take them. */
    Optional<Joined> join(int person) {
        int best = -1;
        for (int room = 0; room < members.size(); room++) {
            if (mayJoin(person, room) && (best < 0 || better(person).compare(room, best) < 0)) {
                best = room;
            }
        }
        if (best < 0) {
            return Optional.empty();
        }
        int[] with = inside(best);
        members.get(best).add(person);
        return Optional.of(new Joined(person, floor.open().get(best).roomId(), with));
    }

    private Comparator<Integer> better(int person) {
        return Comparator.comparingInt((Integer room) -> floor.timesMetWithAny(person, inside(room)))
                .thenComparingInt(room -> inside(room).length)
                .thenComparingDouble(room -> -worth(person, inside(room)));
    }

    private boolean mayJoin(int person, int room) {
        int[] inside = inside(room);
        return inside.length < Math.max(3, floor.roomSize()) && floor.allowedWithAll(person, inside);
    }

    private double worth(int person, int[] inside) {
        double sum = 0;
        for (int member : inside) {
            sum += floor.worth(person, member);
        }
        return sum / inside.length;
    }

    private int[] inside(int room) {
        return members.get(room).stream().mapToInt(Integer::intValue).toArray();
    }
}
