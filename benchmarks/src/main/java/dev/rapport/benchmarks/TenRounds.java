package dev.rapport.benchmarks;

import dev.rapport.events.RoundEvent.MatchingStyle;
import dev.rapport.matching.affinity.Gathering;
import dev.rapport.matching.affinity.Traits;
import dev.rapport.matching.affinity.Weights;
import dev.rapport.matching.pairing.Pair;
import dev.rapport.matching.pairing.Pairing;
import dev.rapport.matching.pairing.PairingEngine;
import dev.rapport.matching.pairing.PairingTask;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedPerfectMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/** Ten rounds in a row, each beside the best that those who have not met could have. */
final class TenRounds {
    private static final int ROUNDS = 10;

    private TenRounds() {}

    /** A table row: population, people, share of the optimum, on average and at least, pairs who met again, people left over. */
    static String row(Population population, int size) {
        PairingEngine engine = PairingEngine.standard();
        List<Traits> people = population.people(size, 2);
        Gathering gathering = Gathering.of(people, Weights.of(MatchingStyle.BALANCED));
        List<Pair> met = new ArrayList<>();
        double sum = 0;
        double least = 1;
        int again = 0;
        int leftOver = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            PairingTask first = OneRound.task(people);
            Set<Pair> before = new HashSet<>(met);
            Pairing pairing = engine.pair(new PairingTask(
                    round, first.rules(), 1, first.present(), List.of(), met, Set.of(), Set.of(), List.of(), Set.of()));
            double affinity = 0;
            for (var room : pairing.rooms()) {
                List<String> members = room.members();
                Pair pair = new Pair(members.get(0), members.get(1));
                again += before.contains(pair) ? 1 : 0;
                leftOver += members.size() - 2;
                affinity += room.affinity();
                met.add(pair);
            }
            leftOver += pairing.sittingOut().size();
            double share = affinity / best(people, gathering, before);
            sum += share;
            least = Math.min(least, share);
        }
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %.5f | %.5f | %d | %d |",
                population.title(),
                size,
                sum / ROUNDS,
                least,
                again,
                leftOver);
    }

    private static double best(List<Traits> people, Gathering gathering, Set<Pair> met) {
        var graph = new SimpleWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        for (int a = 0; a < people.size(); a++) {
            graph.addVertex(a);
            for (int b = 0; b < a; b++) {
                Pair pair = new Pair(people.get(a).attendeeId(), people.get(b).attendeeId());
                if (gathering.understand(a, b) && !met.contains(pair)) {
                    graph.setEdgeWeight(
                            graph.addEdge(a, b), 1 - gathering.affinity(a, b).score());
                }
            }
        }
        return people.size() / 2.0
                - new KolmogorovWeightedPerfectMatching<>(graph).getMatching().getWeight();
    }
}
