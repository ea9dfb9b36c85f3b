package dev.rapport.matching.pairing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every seating of a few people that is allowed, one after another: what to compare the engine with, and nothing of how
 * it works. For up to ten people.
 */
final class Seatings {
    private final Asked asked;
    private final Floor floor;
    private final List<String> people;
    private final int mostMembers;
    private final boolean[][] mayMeet;
    private final int[][] timesMet;
    private final double[][] worth;
    /** Who of those present may meet all who are in each open room. */
    private final boolean[][] mayJoin;

    private Seatings(Asked asked, int mostMembers) {
        this.asked = asked;
        this.mostMembers = mostMembers;
        floor = Floor.of(asked.task());
        people = IntStream.range(0, floor.size()).mapToObj(floor::id).toList();
        int size = people.size();
        mayMeet = new boolean[size][size];
        timesMet = new int[size][size];
        worth = new double[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                if (a != b) {
                    Pair pair = new Pair(people.get(a), people.get(b));
                    mayMeet[a][b] = asked.mayMeet(pair);
                    timesMet[a][b] = Collections.frequency(asked.met, pair);
                    worth[a][b] = floor.worth(a, b);
                }
            }
        }
        mayJoin = new boolean[asked.open.size()][size];
        for (int room = 0; room < mayJoin.length; room++) {
            for (int one = 0; one < size; one++) {
                String joining = people.get(one);
                mayJoin[room][one] = asked.open.get(room).members().stream()
                        .allMatch(member -> asked.mayMeet(new Pair(joining, member.attendeeId())));
            }
        }
    }

    /**
     * What there is to say for or against one seating.
     *
     * @param left who has no room and has joined none
     * @param joins how many join a room that was open
     * @param turnsOut the odd turns, before this one, of each who is left, the most first
     * @param sizes of rooms
     * @param strangers who has a room, in which they meet nobody new
     * @param again pairs that have met before
     * @param times how often they have, all together; no more than seven of each pair
     * @param worth by person, the mean of those with whom they share a room
     */
    record Tally(
            int left,
            int joins,
            List<Integer> turnsOut,
            List<Integer> sizes,
            int strangers,
            int again,
            int times,
            double worth) {
        int turnsSquared() {
            return turnsOut.stream().mapToInt(turns -> turns * turns).sum();
        }

        int mostTurns() {
            return turnsOut.isEmpty() ? 0 : turnsOut.getFirst();
        }

        int trios() {
            return Collections.frequency(sizes, 3);
        }
    }

    /** The best of all seatings. */
    static Tally best(Asked asked, int mostMembers, Comparator<Tally> better) {
        Seatings all = new Seatings(asked, mostMembers);
        List<Tally> best = new ArrayList<>();
        all.visit(0, new ArrayList<>(), tally -> {
            if (best.isEmpty()) {
                best.add(tally);
            } else if (better.compare(tally, best.getFirst()) < 0) {
                best.set(0, tally);
            }
        });
        return best.getFirst();
    }

    /** What there is to say about a seating by the engine. */
    static Tally of(Asked asked, Seating seating) {
        return new Seatings(asked, 6)
                .tally(
                        seating.rooms().stream()
                                .map(room -> IntStream.of(room).boxed().toList())
                                .toList(),
                        seating.left());
    }

    static Tally of(Asked asked, Pairing pairing) {
        Seatings seatings = new Seatings(asked, 6);
        return seatings.tally(
                pairing.rooms().stream()
                        .map(room -> room.members().stream()
                                .map(seatings.people::indexOf)
                                .toList())
                        .toList(),
                Stream.concat(
                                pairing.sittingOut().stream(),
                                pairing.joins().stream().map(join -> join.attendeeId()))
                        .map(seatings.people::indexOf)
                        .toList());
    }

    private void visit(int person, List<List<Integer>> rooms, Consumer<Tally> visitor) {
        if (person == people.size()) {
            visitor.accept(tally(
                    rooms.stream().filter(room -> room.size() > 1).toList(),
                    rooms.stream()
                            .filter(room -> room.size() == 1)
                            .map(List::getFirst)
                            .toList()));
            return;
        }
        for (int room = 0; room < rooms.size(); room++) {
            List<Integer> members = rooms.get(room);
            if (members.size() < mostMembers && members.stream().allMatch(other -> mayMeet[person][other])) {
                members.add(person);
                visit(person + 1, rooms, visitor);
                members.removeLast();
            }
        }
        rooms.add(new ArrayList<>(List.of(person)));
        visit(person + 1, rooms, visitor);
        rooms.removeLast();
    }

    private Tally tally(List<List<Integer>> rooms, List<Integer> left) {
        int strangers = 0;
        int again = 0;
        int times = 0;
        double sum = 0;
        for (List<Integer> room : rooms) {
            for (int one : room) {
                boolean meetsNew = false;
                for (int other : room) {
                    if (one != other) {
                        int met = timesMet[one][other];
                        meetsNew |= met == 0;
                        again += met > 0 ? 1 : 0;
                        times += Math.min(7, met);
                        sum += worth[one][other] / (room.size() - 1);
                    }
                }
                strangers += meetsNew ? 0 : 1;
            }
        }
        int joins = mostJoins(left, 0, emptyRooms());
        return new Tally(
                left.size() - joins,
                joins,
                left.stream()
                        .map(one -> asked.oddTurns.getOrDefault(people.get(one), 0))
                        .sorted(Comparator.reverseOrder())
                        .toList(),
                rooms.stream().map(List::size).sorted(Comparator.reverseOrder()).toList(),
                strangers,
                again / 2,
                times / 2,
                sum);
    }

    private List<List<Integer>> emptyRooms() {
        return asked.open.stream().<List<Integer>>map(room -> new ArrayList<>()).toList();
    }

    /** How many of those left may join open rooms, by trying every way. */
    private int mostJoins(List<Integer> left, int next, List<List<Integer>> joined) {
        if (next == left.size() || joined.isEmpty()) {
            return 0;
        }
        int most = mostJoins(left, next + 1, joined);
        int one = left.get(next);
        for (int room = 0; room < joined.size(); room++) {
            List<Integer> others = joined.get(room);
            int members = asked.open.get(room).members().size() + others.size();
            if (mayJoin[room][one]
                    && members < Math.max(3, asked.roomSize)
                    && others.stream().allMatch(other -> mayMeet[one][other])) {
                others.add(one);
                most = Math.max(most, 1 + mostJoins(left, next + 1, joined));
                others.removeLast();
            }
        }
        return most;
    }
}
