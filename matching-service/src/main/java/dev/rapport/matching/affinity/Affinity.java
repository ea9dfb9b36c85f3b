package dev.rapport.matching.affinity;

import java.util.List;

/**
 * How well two attendees go together, with its parts; all from 0 to 1.
 *
 * <p>Each thing two people share closes a part of what is missing to 1, a rare or exact one more than a common or
 * vague one: {@code 1 - Π(1 - strength)}. So one more shared thing never makes a pair worse, and long lists gain little.
 *
 * @param score the parts under the weights of the session
 * @param commonGround what both are interested in
 * @param giveAndGet what each offers that the other seeks
 */
public record Affinity(double score, double commonGround, double giveAndGet) {
    /** How much of what is missing one shared interest closes that only these two have. */
    static final double COMMON = 0.5;

    /** How much of what is missing one offer closes that is just what the other seeks. */
    static final double HELP = 0.7;

    static Affinity of(List<Link> links, int first, Weights weights) {
        double common = 1;
        double firstGives = 1;
        double secondGives = 1;
        for (Link link : links) {
            double rest = 1 - link.strength();
            if (!link.gives()) {
                common *= rest;
            } else if (link.from() == first) {
                firstGives *= rest;
            } else {
                secondGives *= rest;
            }
        }
        double giveAndGet = mutual(1 - firstGives, 1 - secondGives);
        return new Affinity(weights.score(1 - common, giveAndGet), 1 - common, giveAndGet);
    }

    /**
     * Both directions in one number: mostly their mean, partly their harmonic mean, so that a one-sided pair counts for
     * something and a mutual one for more than twice as much. The harmonic mean is that of RECON (L. Pizzato et al.,
     * "RECON: a reciprocal recommender for online dating", RecSys 2010); for why not it alone see J. Neve and I.
     * Palomares, "Aggregation strategies in user-to-user reciprocal recommender systems", SMC 2019.
     */
    static double mutual(double give, double get) {
        double sum = give + get;
        // Instead of a question that keeps a processor from working on several at once.
        return (2 * give * get / (sum + Double.MIN_NORMAL) + sum) / 3;
    }
}
