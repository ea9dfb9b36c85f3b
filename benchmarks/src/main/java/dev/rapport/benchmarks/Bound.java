package dev.rapport.benchmarks;

import dev.rapport.matching.pairing.graph.CheapestMatching.Solution;
import dev.rapport.matching.pairing.graph.Duals;
import dev.rapport.matching.pairing.graph.Edges;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What no pairing can have more affinity than, proven by the bids of a solution (weak duality of linear programs): no pair
 * may cost less than is bid for it, and then no pairing costs less than all bid together. Whoever bids too much is made to
 * bid less, by what every single pair is checked for.
 */
final class Bound {
    private Bound() {}

    /** Of any pairing of listed pairs. */
    static double ofListed(Partners partners, Solution solution) {
        double[] less = new double[partners.size()];
        Edges edges = partners.edges();
        for (int i = 0; i < edges.size(); i++) {
            double excess = solution.duals().bid(edges.from(i), edges.to(i))
                    - edges.cost(i)
                    - less[edges.from(i)]
                    - less[edges.to(i)];
            less[edges.from(i)] += Math.max(0, excess);
        }
        return affinity(partners.size(), solution, less);
    }

    /** Of any pairing at all. */
    static double ofAll(Partners partners, Solution solution) {
        Duals duals = solution.duals();
        int size = partners.size();
        double[] highest = new double[size];
        IntStream.range(0, size).parallel().forEach(person -> {
            for (int other = 0; other < size; other++) {
                highest[person] = Math.max(highest[person], duals.bid(person, other));
            }
        });
        int[] lowestFirst = IntStream.range(0, size)
                .boxed()
                .sorted((a, b) -> Double.compare(highest[a], highest[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] less = new double[size];
        for (int place = 0; place < size; place++) {
            int person = lowestFirst[place];
            double[] affinity = partners.affinities(person);
            less[person] = IntStream.of(Arrays.copyOf(lowestFirst, place))
                    .parallel()
                    .filter(other -> partners.mayMeet(person, other))
                    .mapToDouble(other -> duals.bid(person, other) - (1 - affinity[other]) - less[other])
                    .reduce(0, Math::max);
        }
        return affinity(size, solution, less);
    }

    private static double affinity(int size, Solution solution, double[] less) {
        return size / 2.0 - solution.duals().sum() + Arrays.stream(less).sum();
    }
}
