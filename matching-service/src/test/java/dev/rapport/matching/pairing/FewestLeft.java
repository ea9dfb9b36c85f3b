package dev.rapport.matching.pairing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How many must be left without a room whatever one does, by trying every way: for up to 15 people. */
final class FewestLeft {
    private FewestLeft() {}

    static int of(Asked asked, int mostMembers) {
        int size = asked.present.size();
        List<List<Integer>> roomsByFirst = new ArrayList<>();
        for (int person = 0; person < size; person++) {
            roomsByFirst.add(new ArrayList<>());
        }
        for (int room = 1; room < 1 << size; room++) {
            int members = Integer.bitCount(room);
            if (members > 1 && members <= mostMembers && mayMeet(asked, room)) {
                roomsByFirst.get(Integer.numberOfTrailingZeros(room)).add(room);
            }
        }
        int[] left = new int[1 << size];
        for (int people = 1; people < left.length; people++) {
            left[people] = 1 + left[people & people - 1];
            for (int room : roomsByFirst.get(Integer.numberOfTrailingZeros(people))) {
                if ((room & people) == room) {
                    left[people] = Math.min(left[people], left[people ^ room]);
                }
            }
        }
        return left[left.length - 1];
    }

    private static boolean mayMeet(Asked asked, int room) {
        return asked.mayHaveRoom(IntStream.range(0, asked.present.size())
                .filter(person -> (room & 1 << person) != 0)
                .mapToObj(asked.present::get)
                .toList());
    }
}
