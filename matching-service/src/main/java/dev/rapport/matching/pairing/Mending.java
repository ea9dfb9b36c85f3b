package dev.rapport.matching.pairing;

import static dev.rapport.matching.pairing.graph.LargestMatching.NONE;

import dev.rapport.matching.pairing.graph.LargestMatching;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Takes out of tables those who may not sit together and finds them a place: a table with room, a table of two with
 * somebody from a table that can spare one, or the place of somebody who finds another one. Should that leave more people
 * than pairs would, it begins anew with tables of two and puts these together.
 */
final class Mending {
    /** Places taken one after another before giving up. */
    private static final int LONGEST_CHAIN = 16;

    private final Floor floor;
    private final List<List<Integer>> rooms = new ArrayList<>();
    private final List<Integer> out = new ArrayList<>();

    private Mending(Floor floor) {
        this.floor = floor;
    }

    static Seating mend(Floor floor, List<int[]> rooms) {
        Mending mending = new Mending(floor);
        rooms.forEach(mending::takeOut);
        mending.findPlaces();
        if (!mending.out.isEmpty()) {
            Mending ofPairs = new Mending(floor);
            ofPairs.pairUp();
            if (ofPairs.out.size() < mending.out.size()) {
                ofPairs.findPlaces();
                ofPairs.putTogether();
                return ofPairs.seating();
            }
        }
        return mending.seating();
    }

    private Seating seating() {
        return new Seating(rooms.stream().map(Mending::numbers).toList(), out);
    }

    private void takeOut(int[] room) {
        List<Integer> members = new ArrayList<>(IntStream.of(room).boxed().toList());
        while (members.stream().anyMatch(person -> conflicts(person, members) > 0)) {
            Integer worst = members.stream()
                    .max(Comparator.comparingInt((Integer person) -> conflicts(person, members))
                            .thenComparing(Comparator.naturalOrder()))
                    .orElseThrow();
            members.remove(worst);
            out.add(worst);
        }
        if (members.size() == 1) {
            out.addAll(members);
        } else if (!members.isEmpty()) {
            rooms.add(members);
        }
    }

    private void findPlaces() {
        out.removeIf(this::findTable);
        List<Integer> alone = List.copyOf(out);
        out.clear();
        pairUp(alone);
        out.removeIf(person -> place(person, new boolean[floor.size()], 0));
    }

    private boolean place(int person, boolean[] tried, int depth) {
        tried[person] = true;
        return findTable(person) || findSpare(person) || depth < LONGEST_CHAIN && takePlace(person, tried, depth);
    }

    private boolean findTable(int person) {
        var found = rooms.stream()
                .filter(room -> room.size() < floor.roomSize() && conflicts(person, room) == 0)
                .min(Comparator.comparingInt((List<Integer> room) -> timesMet(person, room))
                        .thenComparingInt(List::size));
        found.ifPresent(room -> room.add(person));
        return found.isPresent();
    }

    private boolean findSpare(int person) {
        for (List<Integer> room : rooms) {
            for (Integer member : room) {
                if (room.size() > 2 && floor.allowed(person, member) && canSpare(room, member)) {
                    room.remove(member);
                    rooms.add(new ArrayList<>(List.of(person, member)));
                    return true;
                }
            }
        }
        return false;
    }

    private boolean takePlace(int person, boolean[] tried, int depth) {
        for (List<Integer> room : List.copyOf(rooms)) {
            for (int seat = 0; seat < room.size(); seat++) {
                int goes = room.get(seat);
                room.set(seat, person);
                if (!tried[goes] && mayStay(room)) {
                    if (place(goes, tried, depth + 1)) {
                        return true;
                    }
                }
                room.set(seat, goes);
            }
        }
        return false;
    }

    private void pairUp() {
        pairUp(IntStream.range(0, floor.size()).boxed().toList());
    }

    /** Makes as many tables of two as can be; whoever has been left most often has the first right to one. */
    private void pairUp(List<Integer> people) {
        int[] right = people.stream().mapToInt(floor::oddTurns).toArray();
        int[] mate = LargestMatching.grow(
                LargestMatching.empty(people.size()), right, (a, b) -> floor.allowed(people.get(a), people.get(b)));
        for (int i = 0; i < mate.length; i++) {
            if (mate[i] == NONE) {
                out.add(people.get(i));
            } else if (mate[i] > i) {
                rooms.add(new ArrayList<>(List.of(people.get(i), people.get(mate[i]))));
            }
        }
    }

    /** Tables whose people may all meet become one, as long as it is not too large. */
    private void putTogether() {
        for (int one = 0; one < rooms.size(); one++) {
            List<Integer> room = rooms.get(one);
            for (int other = rooms.size() - 1; other > one; other--) {
                List<Integer> guests = rooms.get(other);
                if (room.size() + guests.size() <= floor.roomSize()
                        && mayStay(Stream.concat(room.stream(), guests.stream()).toList())) {
                    room.addAll(guests);
                    rooms.remove(other);
                }
            }
        }
    }

    private boolean canSpare(List<Integer> room, Integer member) {
        return mayStay(room.stream().filter(other -> !other.equals(member)).toList());
    }

    private boolean mayStay(List<Integer> room) {
        return floor.sharing().allowedTogether(numbers(room));
    }

    private int conflicts(int person, List<Integer> members) {
        return floor.sharing().conflicts(person, numbers(members));
    }

    private static int[] numbers(List<Integer> members) {
        return members.stream().mapToInt(Integer::intValue).toArray();
    }

    private int timesMet(int person, List<Integer> room) {
        return room.stream().mapToInt(other -> floor.timesMet(person, other)).sum();
    }
}
