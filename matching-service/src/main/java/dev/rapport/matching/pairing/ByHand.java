package dev.rapport.matching.pairing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Some are put together by hand: they have their room first, and everybody else is placed as if they were not there. At
 * tables they are joined by as many others as a table has, whom it likes best.
 */
final class ByHand {
    private final Floor floor;
    private final Sizes sizes;

    private ByHand(Floor floor) {
        this.floor = floor;
        sizes = Sizes.of(floor);
    }

    /** Their room; empty where they may not be in one, be it for each other or for who else is here. */
    static Optional<int[]> room(Floor floor, List<String> together) {
        return new ByHand(floor).room(Set.copyOf(together));
    }

    private Optional<int[]> room(Set<String> together) {
        int[] room = IntStream.range(0, floor.size())
                .filter(person -> together.contains(floor.id(person)))
                .toArray();
        if (room.length < together.size() || !mayShare(room)) {
            return Optional.empty();
        }
        while (room.length < sizes.usual()) {
            Optional<int[]> larger = joinedByTheBest(room);
            if (larger.isEmpty()) {
                break;
            }
            room = larger.get();
        }
        return sizes.fit(room.length) && floor.sharing().allowedTogether(room) ? Optional.of(room) : Optional.empty();
    }

    private boolean mayShare(int[] room) {
        return IntStream.of(room)
                .allMatch(a -> IntStream.of(room)
                        .allMatch(b -> a == b || floor.sharing().mayShare(a, b)));
    }

    private Optional<int[]> joinedByTheBest(int[] room) {
        return IntStream.range(0, floor.size())
                .filter(person -> IntStream.of(room).noneMatch(member -> member == person))
                .mapToObj(person -> IntStream.concat(IntStream.of(room), IntStream.of(person))
                        .toArray())
                .filter(this::mayShare)
                // Somebody at the table may miss whom they are to meet.
                .min(Comparator.comparingInt(this::conflicts)
                        .thenComparingInt(larger -> floor.timesMetWithAny(larger[room.length], room))
                        .thenComparingDouble(larger -> -worth(larger[room.length], room)));
    }

    private int conflicts(int[] room) {
        return IntStream.of(room)
                .map(member -> floor.sharing().conflicts(member, room))
                .sum();
    }

    private double worth(int person, int[] room) {
        return IntStream.of(room)
                .mapToDouble(member -> floor.worth(person, member))
                .sum();
    }
}
