package dev.rapport.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * An open floor, second by second: people come within two minutes, talk for half a minute to five (drawn exponentially,
 * four on average), take five to forty seconds, and are ready again. Who meets whom makes no difference to how long
 * anybody talks or pauses.
 */
final class OpenFloor {
    private static final int ARRIVAL = 120;
    private static final int SHORTEST_TALK = 30;
    private static final int MEAN_TALK = 240;
    private static final int LONGEST_TALK = 300;
    private static final int SHORTEST_PAUSE = 5;
    private static final int LONGEST_PAUSE = 40;

    private final Hall hall;
    private final Random[] habits;
    private final double[] readyAt;
    private final boolean[] came;
    private final Set<Long> met = new HashSet<>();
    private final List<Double> waits = new ArrayList<>();
    private double affinity;
    private int talks;
    private int again;

    private OpenFloor(Hall hall) {
        this.hall = hall;
        habits = new Random[hall.size()];
        readyAt = new double[hall.size()];
        came = new boolean[hall.size()];
        for (int person = 0; person < readyAt.length; person++) {
            habits[person] = new Random(person);
            readyAt[person] = ARRIVAL * habits[person].nextDouble();
        }
    }

    /** Decides who of the ready talk now. */
    @FunctionalInterface
    interface Host {
        List<int[]> pairs(OpenFloor floor, List<Waiting> ready);
    }

    /** @param seconds since they are ready */
    record Waiting(int person, double seconds) {}

    /**
     * @param affinity of a talk, on average
     * @param medianWait in seconds
     * @param lateWait what one of twenty waits exceed, in seconds
     * @param again the share of talks of people who had met
     */
    record Result(double affinity, double medianWait, double lateWait, double again, int talks) {}

    static Result play(Hall hall, int seconds, Host host) {
        OpenFloor floor = new OpenFloor(hall);
        for (int now = 0; now < seconds; now++) {
            floor.tick(now, host);
        }
        double[] waits =
                floor.waits.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Result(
                floor.affinity / floor.talks,
                waits[waits.length / 2],
                waits[waits.length * 19 / 20],
                (double) floor.again / floor.talks,
                floor.talks);
    }

    /** Whether somebody has come, be they ready, in a talk or taking a breath. */
    boolean isHere(int person) {
        return came[person];
    }

    boolean mayMeet(int a, int b) {
        return hall.mayMeet(a, b);
    }

    boolean haveMet(int a, int b) {
        return met.contains(pair(a, b));
    }

    private void tick(int now, Host host) {
        List<Waiting> ready = new ArrayList<>();
        for (int person = 0; person < readyAt.length; person++) {
            if (readyAt[person] <= now) {
                came[person] = true;
                ready.add(new Waiting(person, now - readyAt[person]));
            }
        }
        ready.sort(Comparator.comparingDouble(one -> -one.seconds()));
        host.pairs(this, List.copyOf(ready)).forEach(pair -> talk(pair[0], pair[1], now));
    }

    private void talk(int a, int b, int now) {
        affinity += hall.affinity(a, b);
        talks++;
        again += met.add(pair(a, b)) ? 0 : 1;
        for (int person : Arrays.asList(a, b)) {
            waits.add(now - readyAt[person]);
        }
        // Both leave at once, when the one who wants to be off first is.
        double talk = Math.min(talk(a), talk(b));
        readyAt[a] = now + talk + pause(a);
        readyAt[b] = now + talk + pause(b);
    }

    private double talk(int person) {
        double drawn = -2 * MEAN_TALK * Math.log(1 - habits[person].nextDouble());
        return Math.clamp(drawn, SHORTEST_TALK, LONGEST_TALK);
    }

    private double pause(int person) {
        return SHORTEST_PAUSE + habits[person].nextDouble() * (LONGEST_PAUSE - SHORTEST_PAUSE);
    }

    private static long pair(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }
}
