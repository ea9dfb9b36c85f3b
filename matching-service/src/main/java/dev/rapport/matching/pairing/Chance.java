package dev.rapport.matching.pairing;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * What people would have on average if rooms were drawn by lot: the mean affinity of all pairs whom languages and groups
 * allow a room, since a draw makes each as likely as any other. That one has blocked another makes no difference, so that
 * nobody finds it out by this among few. Of a crowd some of its pairs are drawn by the seed, so that a round waits for
 * it no longer than for sixty people.
 */
final class Chance {
    /** Their mean is off by less than 0.01 nineteen times of twenty. */
    static final int MOST_PAIRS = 2_000;

    private final Floor floor;
    private double sum;
    private int pairs;

    private Chance(Floor floor) {
        this.floor = floor;
    }

    /** Of everybody who is there, in a room or not; null where no two might share one. */
    static @Nullable Double of(Floor floor) {
        Chance chance = new Chance(floor);
        int people = floor.gathering().size();
        if ((long) people * (people - 1) / 2 <= MOST_PAIRS) {
            chance.addAll(people);
        } else {
            chance.draw(people);
        }
        return chance.pairs == 0 ? null : chance.sum / chance.pairs;
    }

    private void addAll(int people) {
        for (int a = 0; a < people; a++) {
            for (int b = a + 1; b < people; b++) {
                add(a, b);
            }
        }
    }

    private void draw(int people) {
        SplittableRandom random = new SplittableRandom(floor.seed());
        for (int drawn = 0; drawn < MOST_PAIRS; drawn++) {
            int a = random.nextInt(people);
            // Anybody but the first.
            add(a, (a + 1 + random.nextInt(people - 1)) % people);
        }
    }

    private void add(int a, int b) {
        if (floor.sharing().mightBeDrawn(a, b, floor.roomSize() == 2)) {
            sum += floor.gathering().affinity(a, b).score();
            pairs++;
        }
    }
}
