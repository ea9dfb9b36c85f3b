package dev.rapport.matching.pairing;

import dev.rapport.matching.affinity.Traits;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Over the rounds of a session those are lifted who have had the least of it. What somebody gets from the next round
 * counts in inverse proportion to what they have had on average so far. That makes for a proportionally fair session (F.
 * Kelly, A. Maulloo and D. Tan, "Rate control for communication networks: shadow prices, proportional fairness and
 * stability", Journal of the Operational Research Society 1998), decided one round after another as A. Stolyar showed ("On
 * the asymptotic optimality of the gradient scheduling algorithm for multiuser throughput allocation", Operations Research
 * 2005). It weighs what one gains against what another one loses by what each of them has had, so nobody is given up for
 * somebody who has little in common with anyone and has had what was within their reach.
 *
 * <p>Nothing is added to what a pair is worth: it is worth all of that for two who have had the least, and less for others
 * (see {@link Leanings}). What it is worth that two do not meet stays as it is, and so does all that comes before worth:
 * rules, how many have a place, how many are new to each other, and whose turn it is to sit out.
 */
final class Fairness {
    /** Whoever has had less than this share of what people have had on average counts for little more than at this share. */
    private static final double LEAST = 0.25;

    /** By person; 1 for who has had the least. Empty where all count alike. */
    private final double[] weight;

    private Fairness(double[] weight) {
        this.weight = weight;
    }

    static Fairness of(PairingTask task, List<Traits> people) {
        Map<String, Double> soFar = task.soFar();
        double mean = people.stream()
                .filter(one -> soFar.containsKey(one.attendeeId()))
                .mapToDouble(one -> soFar.get(one.attendeeId()))
                .average()
                .orElse(0);
        if (!Boolean.TRUE.equals(task.rules().fairness()) || mean <= 0) {
            return new Fairness(new double[0]);
        }
        double[] weight = people.stream()
                .mapToDouble(one -> 1 / (soFar.getOrDefault(one.attendeeId(), mean) + LEAST * mean))
                .toArray();
        double most = Arrays.stream(weight).max().orElse(1);
        return new Fairness(DoubleStream.of(weight).map(one -> one / most).toArray());
    }

    /** @param worth that two meet, were it all the same what they have had; -1 to 1 */
    double worth(int a, int b, double worth) {
        return weight.length == 0 || worth <= 0 ? worth : worth * (weight[a] + weight[b]) / 2;
    }

    /** What somebody's pairs are worth at most of which one is worth so much by itself. */
    double atMost(int person, double worth) {
        return weight.length == 0 ? worth : worth * (weight[person] + 1) / 2;
    }
}
