package dev.rapport.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedPerfectMatching;
import org.jgrapht.alg.matching.blossom.v5.ObjectiveSense;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/** Other ways to pair people who all may be paired. All answer the partner of each, or -1. */
enum Rival {
    /** The best there is: Blossom V on the graph of all pairs (V. Kolmogorov, 2009; by JGraphT). */
    EXACT("exact on all pairs") {
        @Override
        int[] pair(Hall hall) {
            var graph = new SimpleWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
            for (int a = 0; a < hall.size(); a++) {
                graph.addVertex(a);
                for (int b = 0; b < a; b++) {
                    if (hall.mayMeet(a, b)) {
                        graph.setEdgeWeight(graph.addEdge(a, b), hall.affinity(a, b));
                    }
                }
            }
            int[] mate = nobody(hall);
            new KolmogorovWeightedPerfectMatching<>(graph, ObjectiveSense.MAXIMIZE)
                    .getMatching()
                    .getEdges()
                    .forEach(edge -> meet(mate, graph.getEdgeSource(edge), graph.getEdgeTarget(edge)));
            return mate;
        }
    },
    /** The best pair first, then the best of the others. */
    GREEDY("sorted greedy") {
        @Override
        int[] pair(Hall hall) {
            int size = hall.size();
            List<Long> pairs = new ArrayList<>();
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < a; b++) {
                    if (hall.mayMeet(a, b)) {
                        long loss = (long) ((1 - hall.affinity(a, b)) * (1 << 30));
                        pairs.add(loss << 32 | (long) a * size + b);
                    }
                }
            }
            int[] mate = nobody(hall);
            pairs.stream().sorted().mapToInt(pair -> (int) (pair & 0xffffffffL)).forEach(pair -> {
                if (mate[pair / size] < 0 && mate[pair % size] < 0) {
                    meet(mate, pair / size, pair % size);
                }
            });
            return mate;
        }
    },
    /** Whoever comes is paired with the first who waits and can talk with them. */
    FIRST_COME("first come, first served") {
        @Override
        int[] pair(Hall hall) {
            int[] mate = nobody(hall);
            List<Integer> waiting = new ArrayList<>();
            for (int person = 0; person < hall.size(); person++) {
                int comes = person;
                waiting.stream()
                        .filter(waits -> hall.mayMeet(waits, comes))
                        .findFirst()
                        .ifPresentOrElse(
                                waits -> {
                                    waiting.remove(waits);
                                    meet(mate, waits, comes);
                                },
                                () -> waiting.add(comes));
            }
            return mate;
        }
    },
    /** A shuffle. */
    RANDOM("random") {
        @Override
        int[] pair(Hall hall) {
            Random random = new Random(1);
            List<Integer> order = new ArrayList<>(
                    java.util.stream.IntStream.range(0, hall.size()).boxed().toList());
            java.util.Collections.shuffle(order, random);
            int[] mate = nobody(hall);
            for (int i = 0; i + 1 < order.size(); i += 2) {
                meet(mate, order.get(i), order.get(i + 1));
            }
            return mate;
        }
    };

    private final String title;

    Rival(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    abstract int[] pair(Hall hall);

    private static int[] nobody(Hall hall) {
        int[] mate = new int[hall.size()];
        Arrays.fill(mate, -1);
        return mate;
    }

    private static void meet(int[] mate, int a, int b) {
        mate[a] = b;
        mate[b] = a;
    }
}
