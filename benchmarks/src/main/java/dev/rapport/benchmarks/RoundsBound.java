package dev.rapport.benchmarks;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What no session can have more affinity than, over all of its rounds and with nobody meeting twice. The pairs of such a
 * session are a graph in which nobody has more partners than there are rounds and no pair is there twice; that is the linear
 * program of b-matchings (W. Pulleyblank, 1973) without its conditions on odd sets, so its optimum is no less. And by weak
 * duality any prices prove a bound on that: everybody pays their price for each round, and every pair what it is worth beyond
 * the prices of its two. So nothing needs to be trusted that found the prices. They are found by the subgradient method (M.
 * Held, P. Wolfe and H. Crowder, "Validation of subgradient optimization", Mathematical Programming 1974).
 */
final class RoundsBound {
    private static final int STEPS = 4_000;
    /** So many steps without a better bound, and they become half as long. */
    private static final int PATIENCE = 40;

    private final Hall hall;
    private final int rounds;

    private RoundsBound(Hall hall, int rounds) {
        this.hall = hall;
        this.rounds = rounds;
    }

    /**
     * @param hall in which nobody has met
     * @param known affinity that some session has: no bound is lower, so it says how long a step may be
     */
    static double of(Hall hall, int rounds, double known) {
        return new RoundsBound(hall, rounds).least(known);
    }

    /** The means of the best partners of everybody, one for each round: nobody can have more than that. */
    static double[] ofEach(Hall hall, int rounds) {
        return IntStream.range(0, hall.size())
                .mapToDouble(person -> Arrays.stream(best(hall, person, rounds)).sum() / rounds)
                .toArray();
    }

    private static double[] best(Hall hall, int person, int count) {
        double[] all = IntStream.range(0, hall.size())
                .filter(other -> hall.mayMeet(person, other))
                .mapToDouble(other -> hall.affinity(person, other))
                .sorted()
                .toArray();
        return Arrays.copyOfRange(all, Math.max(0, all.length - count), all.length);
    }

    private double least(double known) {
        double[] price = IntStream.range(0, hall.size())
                .mapToDouble(person -> best(hall, person, rounds)[0] / 2)
                .toArray();
        double[] slope = new double[price.length];
        double least = bound(price, slope);
        double length = 1;
        int since = 0;
        for (int step = 0; step < STEPS; step++) {
            double square = Arrays.stream(slope).map(s -> s * s).sum();
            if (square == 0) {
                break;
            }
            double by = length * (bound(price, slope) - known) / square;
            for (int person = 0; person < price.length; person++) {
                price[person] = Math.max(0, price[person] - by * slope[person]);
            }
            double bound = bound(price, slope);
            since = bound < least ? 0 : since + 1;
            least = Math.min(least, bound);
            if (since > PATIENCE) {
                length /= 2;
                since = 0;
            }
        }
        return least;
    }

    /** What these prices prove; into the slope goes by how much the bound grows with each price. */
    private double bound(double[] price, double[] slope) {
        Arrays.fill(slope, rounds);
        double bound = rounds * Arrays.stream(price).sum();
        for (int a = 0; a < price.length; a++) {
            for (int b = 0; b < a; b++) {
                double beyond = hall.affinity(a, b) - price[a] - price[b];
                if (beyond > 0 && hall.mayMeet(a, b)) {
                    bound += beyond;
                    slope[a]--;
                    slope[b]--;
                }
            }
        }
        return bound;
    }
}
