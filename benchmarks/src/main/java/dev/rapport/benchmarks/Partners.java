package dev.rapport.benchmarks;

import dev.rapport.events.RoundEvent.MatchingStyle;
import dev.rapport.matching.affinity.Gathering;
import dev.rapport.matching.affinity.Scores;
import dev.rapport.matching.affinity.Traits;
import dev.rapport.matching.affinity.Weights;
import dev.rapport.matching.pairing.graph.Edges;
import dev.rapport.matching.pairing.graph.Unlisted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * People with the best partners of each found beforehand, as pairs with what they cost: 1 less the affinity. Pairs by
 * first come, first served are listed too, so that everybody can be placed.
 */
final class Partners implements Unlisted {
    /** For so many, or more, of all, one is scored against everybody: that is faster then. */
    private static final int AT_ONCE = 32;

    private final Gathering gathering;
    private final ThreadLocal<Scores> scores;
    private final ThreadLocal<double[]> row;
    private final double[] least;
    private final Edges edges = new Edges();

    Partners(List<Traits> people, int many) {
        int size = people.size();
        gathering = Gathering.of(people, Weights.of(MatchingStyle.BALANCED));
        scores = ThreadLocal.withInitial(gathering::scores);
        row = ThreadLocal.withInitial(() -> new double[size]);
        least = new double[size];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        int[][] best = new int[size][];
        double[][] cost = new double[size][];
        IntStream.range(0, size).parallel().forEach(person -> findBest(person, many, best, cost));
        for (int person = 0; person < size; person++) {
            for (int i = 0; i < best[person].length; i++) {
                edges.add(person, best[person][i], cost[person][i]);
            }
            if (best[person].length == many) {
                least[person] = cost[person][many - 1];
            }
        }
        everybodyPlaced();
    }

    private void findBest(int person, int many, int[][] best, double[][] cost) {
        double[] affinity = affinities(person);
        int[] kept = new int[many];
        int count = 0;
        for (int other = 0; other < affinity.length; other++) {
            boolean better = count < many || affinity[other] > affinity[kept[count - 1]];
            if (better && mayMeet(person, other)) {
                int place = count < many ? count++ : count - 1;
                for (; place > 0 && affinity[kept[place - 1]] < affinity[other]; place--) {
                    kept[place] = kept[place - 1];
                }
                kept[place] = other;
            }
        }
        best[person] = Arrays.copyOf(kept, count);
        cost[person] = IntStream.of(best[person])
                .mapToDouble(other -> 1 - affinity[other])
                .toArray();
    }

    /** Those who come are paired with the first who waits and can talk with them. */
    private void everybodyPlaced() {
        int[] mate = firstCome();
        for (int person = 0; person < mate.length; person++) {
            if (mate[person] > person) {
                edges.add(person, mate[person], 1 - affinity(person, mate[person]));
            }
        }
    }

    int[] firstCome() {
        int[] mate = new int[size()];
        Arrays.fill(mate, -1);
        List<Integer> waiting = new ArrayList<>();
        for (int person = 0; person < mate.length; person++) {
            int place = 0;
            while (place < waiting.size() && !mayMeet(waiting.get(place), person)) {
                place++;
            }
            if (place == waiting.size()) {
                waiting.add(person);
            } else {
                mate[person] = waiting.remove(place);
                mate[mate[person]] = person;
            }
        }
        return mate;
    }

    int size() {
        return gathering.size();
    }

    Edges edges() {
        return edges;
    }

    boolean mayMeet(int a, int b) {
        return a != b && gathering.understand(a, b);
    }

    double affinity(int a, int b) {
        return gathering.affinity(a, b).score();
    }

    /** Of all pairs together. */
    double affinity(int[] mate) {
        return IntStream.range(0, mate.length)
                .parallel()
                .filter(person -> mate[person] > person)
                .mapToDouble(person -> affinity(person, mate[person]))
                .sum();
    }

    /** Of one with everybody; to be read before the next is asked for. */
    double[] affinities(int person) {
        scores.get().of(person, row.get());
        return row.get();
    }

    @Override
    public int vertices() {
        return size();
    }

    @Override
    public double least(int vertex) {
        return least[vertex];
    }

    @Override
    public void costs(int vertex, int[] others, int count, double[] into) {
        if ((long) count * AT_ONCE < size()) {
            for (int i = 0; i < count; i++) {
                into[i] = mayMeet(vertex, others[i]) ? 1 - affinity(vertex, others[i]) : Double.POSITIVE_INFINITY;
            }
            return;
        }
        double[] affinity = affinities(vertex);
        for (int i = 0; i < count; i++) {
            into[i] = mayMeet(vertex, others[i]) ? 1 - affinity[others[i]] : Double.POSITIVE_INFINITY;
        }
    }
}
