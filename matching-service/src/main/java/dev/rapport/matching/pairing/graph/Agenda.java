package dev.rapport.matching.pairing.graph;

import java.util.Arrays;

/**
 * What is to happen at which time, the soonest first, in times that only go forward: a radix heap (R. Ahuja, K. Mehlhorn, J.
 * Orlin and R. Tarjan, "Faster algorithms for the shortest path problem", JACM 1990), in which most of what is put down is
 * never moved before its time comes. What has lost its meaning stays in it until then.
 */
final class Agenda {
    /** What is due now: what goes before other things at the same time, and those. */
    private final Bucket urgent = new Bucket();

    private final Bucket due = new Bucket();
    /** By the highest bit in which its time is another than now. */
    private final Bucket[] later = new Bucket[Long.SIZE];

    /** The buckets of {@link #later} in which there is something, by bits. */
    private long used;

    private long now;
    private int item;
    private boolean isUrgent;

    private static final class Bucket {
        private long[] times = new long[16];
        private int[] items = new int[16];
        private int size;
        private int taken;

        void add(long time, int item) {
            if (size == times.length) {
                times = Arrays.copyOf(times, size * 2);
                items = Arrays.copyOf(items, size * 2);
            }
            times[size] = time;
            items[size++] = item;
        }

        boolean isEmpty() {
            return taken == size;
        }

        int take() {
            int item = items[taken++];
            if (taken == size) {
                clear();
            }
            return item;
        }

        void clear() {
            size = 0;
            taken = 0;
        }

        long soonest() {
            long soonest = times[0];
            for (int i = 1; i < size; i++) {
                soonest = Math.min(soonest, times[i]);
            }
            return soonest;
        }
    }

    /**
     * @param time not before the one of what came last
     * @param urgent whether it goes before other things at the same time
     */
    void add(long time, int item, boolean urgent) {
        put(time, urgent ? ~item : item);
    }

    /** Things are kept with what is urgent turned below 0. */
    private void put(long time, int thing) {
        if (time == now) {
            (thing < 0 ? urgent : due).add(time, thing);
            return;
        }
        int bit = Long.SIZE - 1 - Long.numberOfLeadingZeros(time ^ now);
        if (later[bit] == null) {
            later[bit] = new Bucket();
        }
        later[bit].add(time, thing);
        used |= 1L << bit;
    }

    /** Goes on to the next; false when there is nothing more. */
    boolean next() {
        if (urgent.isEmpty() && due.isEmpty() && !goOn()) {
            return false;
        }
        isUrgent = !urgent.isEmpty();
        item = isUrgent ? ~urgent.take() : due.take();
        return true;
    }

    private boolean goOn() {
        if (used == 0) {
            return false;
        }
        int bit = Long.numberOfTrailingZeros(used);
        Bucket soonest = later[bit];
        now = soonest.soonest();
        used ^= 1L << bit;
        for (int i = 0; i < soonest.size; i++) {
            put(soonest.times[i], soonest.items[i]);
        }
        soonest.clear();
        return true;
    }

    long time() {
        return now;
    }

    int item() {
        return item;
    }

    boolean isUrgent() {
        return isUrgent;
    }
}
