package dev.rapport.matching.pairing;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Pairs of people by number, and how often each was given; sparse and quick to ask. */
final class Bonds {
    private final int[] starts;
    /** For each person the others, sorted, one as often as the pair was given. */
    private final int[] others;

    private Bonds(int people, long[] directed) {
        starts = new int[people + 1];
        others = new int[directed.length];
        for (int i = 0; i < directed.length; i++) {
            others[i] = (int) directed[i];
            starts[(int) (directed[i] >> 32) + 1]++;
        }
        for (int i = 0; i < people; i++) {
            starts[i + 1] += starts[i];
        }
    }

    /** Pairs with an id that has no number are left out. */
    static Bonds of(Stream<Pair> pairs, Map<String, Integer> numbers) {
        long[] directed = pairs.filter(pair -> numbers.containsKey(pair.first()) && numbers.containsKey(pair.second()))
                .flatMapToLong(pair -> {
                    long a = numbers.get(pair.first());
                    long b = numbers.get(pair.second());
                    return LongStream.of(a << 32 | b, b << 32 | a);
                })
                .sorted()
                .toArray();
        return new Bonds(numbers.size(), directed);
    }

    int times(int a, int b) {
        int place = none() ? -1 : Arrays.binarySearch(others, starts[a], starts[a + 1], b);
        if (place < 0) {
            return 0;
        }
        int first = place;
        while (first > starts[a] && others[first - 1] == b) {
            first--;
        }
        int end = place + 1;
        while (end < starts[a + 1] && others[end] == b) {
            end++;
        }
        return end - first;
    }

    boolean none() {
        return others.length == 0;
    }
}
