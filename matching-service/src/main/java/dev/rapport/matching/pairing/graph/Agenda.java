package dev.rapport.matching.pairing.graph;

import java.util.Arrays;

/**
 * What is to happen at which time, the soonest first: a binary heap (J. Williams, "Algorithm 232: Heapsort", CACM 1964) in
 * plain arrays. What has lost its meaning stays in it until its time comes.
 */
final class Agenda {
    private long[] times = new long[1024];
    private int[] items = new int[1024];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        size = 0;
    }

    /** When the next is due. */
    long time() {
        return times[0];
    }

    /** The next. */
    int item() {
        return items[0];
    }

    void add(long time, int item) {
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            items = Arrays.copyOf(items, size * 2);
        }
        int place = size++;
        while (place > 0) {
            int above = place - 1 >> 1;
            if (times[above] <= time) {
                break;
            }
            times[place] = times[above];
            items[place] = items[above];
            place = above;
        }
        times[place] = time;
        items[place] = item;
    }

    /** Takes the next away. */
    void remove() {
        long time = times[--size];
        int item = items[size];
        int place = 0;
        for (int below = 1; below < size; below = 2 * place + 1) {
            if (below + 1 < size && times[below + 1] < times[below]) {
                below++;
            }
            if (times[below] >= time) {
                break;
            }
            times[place] = times[below];
            items[place] = items[below];
            place = below;
        }
        times[place] = time;
        items[place] = item;
    }
}
