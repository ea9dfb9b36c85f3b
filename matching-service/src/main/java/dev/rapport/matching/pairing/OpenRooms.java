package dev.rapport.matching.pairing;

import dev.rapport.matching.pairing.Floor.Open;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Lets those left over join rooms that are open: where nobody knows them yet, then where they fit best. Who may join none
 * takes the place of somebody who may, or who takes the place of somebody who may, and so on along a chain.
 */
final class OpenRooms {
    /** Places taken one after another before giving up. */
    private static final int LONGEST_CHAIN = 16;

    private final Floor floor;
    private final List<int[]> made = new ArrayList<>();
    /** Who is in each open room, by its number; who joins comes after who was there. */
    private final List<List<Integer>> inside = new ArrayList<>();

    private OpenRooms(Floor floor, List<int[]> rooms) {
        this.floor = floor;
        rooms.forEach(room -> made.add(room.clone()));
        for (Open room : floor.open()) {
            inside.add(new ArrayList<>(IntStream.of(room.members()).boxed().toList()));
        }
    }

    /** @param with who is in the room before */
    record Joined(int person, String roomId, int[] with) {}

    /** Everybody's place: in rooms of their own, in rooms that were open, or none. */
    record Placed(List<int[]> rooms, List<Joined> joins, List<Integer> left) {
        Placed with(int[] room) {
            List<int[]> all = new ArrayList<>(rooms);
            all.add(room);
            return new Placed(all, joins, left);
        }

        /** The same by the numbers of a floor where others are present as well. */
        Placed numbered(IntFunction<String> id, Floor larger) {
            Map<String, Integer> numbers = larger.numbers();
            IntUnaryOperator number = person -> numbers.get(id.apply(person));
            return new Placed(
                    rooms.stream()
                            .map(room -> IntStream.of(room).map(number).toArray())
                            .toList(),
                    joins.stream()
                            .map(join -> new Joined(
                                    number.applyAsInt(join.person()),
                                    join.roomId(),
                                    IntStream.of(join.with()).map(number).toArray()))
                            .toList(),
                    left.stream().map(number::applyAsInt).toList());
        }
    }

    static Placed place(Floor floor, Seating seating) {
        OpenRooms open = new OpenRooms(floor, seating.rooms());
        List<Integer> left = new ArrayList<>(
                seating.left().stream().sorted(Comparator.comparing(floor::id)).toList());
        if (!open.inside.isEmpty()) {
            left.removeIf(open::join);
            // Who has been left most often has the first right to a place that costs others theirs.
            List<Integer> alone = left.stream()
                    .sorted(Comparator.comparingInt((Integer person) -> -floor.oddTurns(person)))
                    .toList();
            alone.forEach(person -> {
                if (open.place(person, new boolean[floor.size()], 0)) {
                    left.remove(person);
                }
            });
        }
        return new Placed(open.made, open.joins(), left);
    }

    private boolean place(int person, boolean[] tried, int depth) {
        tried[person] = true;
        if (join(person)) {
            return true;
        }
        return depth < LONGEST_CHAIN && (takeJoined(person, tried, depth) || takeSeat(person, tried, depth));
    }

    private boolean join(int person) {
        IntStream.range(0, inside.size())
                .filter(room ->
                        inside.get(room).size() < most() && floor.sharing().allowedWithAll(person, members(room)))
                .boxed()
                .min(Comparator.comparingInt((Integer room) -> floor.timesMetWithAny(person, members(room)))
                        .thenComparingInt(room -> inside.get(room).size())
                        .thenComparingDouble(room -> -worth(person, members(room))))
                .ifPresent(room -> inside.get(room).add(person));
        return inside.stream().anyMatch(members -> members.contains(person));
    }

    /** Takes the place of somebody who has just joined. */
    private boolean takeJoined(int person, boolean[] tried, int depth) {
        for (int room = 0; room < inside.size(); room++) {
            List<Integer> members = inside.get(room);
            for (int place = floor.open().get(room).members().length; place < members.size(); place++) {
                int goes = members.set(place, person);
                if (!tried[goes] && floor.sharing().allowedTogether(members(room)) && place(goes, tried, depth + 1)) {
                    return true;
                }
                members.set(place, goes);
            }
        }
        return false;
    }

    /** Takes the place of somebody in a room that is not open yet. */
    private boolean takeSeat(int person, boolean[] tried, int depth) {
        for (int[] room : made) {
            for (int seat = 0; seat < room.length; seat++) {
                int goes = room[seat];
                room[seat] = person;
                if (!tried[goes] && floor.sharing().allowedTogether(room) && place(goes, tried, depth + 1)) {
                    return true;
                }
                room[seat] = goes;
            }
        }
        return false;
    }

    private int most() {
        return Math.max(3, floor.roomSize());
    }

    private double worth(int person, int[] members) {
        return IntStream.of(members)
                .mapToDouble(member -> floor.worth(person, member))
                .average()
                .orElse(0);
    }

    private int[] members(int room) {
        return inside.get(room).stream().mapToInt(Integer::intValue).toArray();
    }

    private List<Joined> joins() {
        List<Joined> joins = new ArrayList<>();
        for (int room = 0; room < inside.size(); room++) {
            Open open = floor.open().get(room);
            int[] members = members(room);
            for (int place = open.members().length; place < members.length; place++) {
                joins.add(new Joined(
                        members[place],
                        open.roomId(),
                        IntStream.of(members).limit(place).toArray()));
            }
        }
        joins.sort(Comparator.comparing(joined -> floor.id(joined.person())));
        return joins;
    }
}
