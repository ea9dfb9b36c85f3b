package dev.rapport.benchmarks;

import dev.rapport.matching.pairing.graph.CheapestMatching;
import dev.rapport.matching.pairing.graph.CheapestMatching.Solution;
import dev.rapport.matching.pairing.graph.Edges;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedPerfectMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/** Who meets whom, when the best partners of everybody are known already: how near the optimum, and how long that takes. */
final class Matching {
    private static final Duration AMPLE = Duration.ofMinutes(1);
    private static final int LARGEST_EXACT = 1_000;
    private static final int LARGEST_REPAIRED = 20_000;

    private final Population population;
    private final Partners partners;
    private final int size;
    private final List<String> rows = new ArrayList<>();
    private double bound;

    private Matching(Population population, int size, int many) {
        this.population = population;
        this.size = size;
        partners = new Partners(population.people(size, 1), many);
    }

    /** Rows of a table: population, people, best partners of each, way, share of what is proven possible, alone, time. */
    static List<String> rows(Population population, int size, int many) {
        Matching matching = new Matching(population, size, many);
        matching.measure(many);
        return matching.rows;
    }

    private void measure(int many) {
        boolean all = size <= LARGEST_REPAIRED;
        int times = size > LARGEST_REPAIRED ? 5 : 15;
        Measured<Solution> ours = Measured.of(
                2 * times,
                times,
                () -> CheapestMatching.find(size, partners.edges(), partners, AMPLE)
                        .orElseThrow());
        bound = all ? Bound.ofAll(partners, ours.value()) : Bound.ofListed(partners, ours.value());
        String of = many >= size ? "all" : "%d best".formatted(many);
        row(of, "**Rapport**", Measured.map(ours, Solution::mate));
        if (!all) {
            row(
                    of,
                    "the best of the listed pairs alone",
                    Measured.map(
                            Measured.of(
                                    1,
                                    3,
                                    () -> CheapestMatching.find(size, partners.edges(), AMPLE)
                                            .orElseThrow()),
                            Solution::mate));
        }
        row(
                of,
                "JGraphT's Blossom V",
                Measured.of(size > 1_000 ? 0 : 5, size > 1_000 ? 1 : 5, () -> jgrapht(partners.edges())));
        if (size <= LARGEST_EXACT && many < size) {
            Edges everything = everything();
            row("all", "JGraphT's Blossom V", Measured.of(1, 3, () -> jgrapht(everything)));
        }
        row(of, "sorted greedy", Measured.of(5, 5, this::greedy));
        row("", "first come, first served", Measured.of(2, 3, partners::firstCome));
        row("", "random", Measured.of(2, 3, this::random));
    }

    private void row(String of, String way, Measured<int[]> measured) {
        int[] mate = measured.value();
        rows.add(String.format(
                Locale.ROOT,
                "| %s | %,d | %s | %s | %.5f | %,d | %s |",
                population.title(),
                size,
                of,
                way,
                partners.affinity(mate) / bound,
                IntStream.of(mate).filter(other -> other < 0).count(),
                measured.time()));
    }

    private Edges everything() {
        Edges edges = new Edges();
        for (int person = 0; person < size; person++) {
            double[] affinity = partners.affinities(person);
            for (int other = 0; other < person; other++) {
                if (partners.mayMeet(person, other)) {
                    edges.add(person, other, 1 - affinity[other]);
                }
            }
        }
        return edges;
    }

    private int[] jgrapht(Edges edges) {
        var graph = new SimpleWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        for (int person = 0; person < size; person++) {
            graph.addVertex(person);
        }
        for (int i = 0; i < edges.size(); i++) {
            DefaultWeightedEdge edge = graph.addEdge(edges.from(i), edges.to(i));
            if (edge != null) {
                graph.setEdgeWeight(edge, edges.cost(i));
            }
        }
        int[] mate = nobody();
        new KolmogorovWeightedPerfectMatching<>(graph)
                .getMatching()
                .getEdges()
                .forEach(edge -> meet(mate, graph.getEdgeSource(edge), graph.getEdgeTarget(edge)));
        return mate;
    }

    /** The best listed pair first, then the best of the others. */
    private int[] greedy() {
        Edges edges = partners.edges();
        long[] order = new long[edges.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = (long) (edges.cost(i) * (1 << 30)) << 32 | i;
        }
        Arrays.sort(order);
        int[] mate = nobody();
        for (long edge : order) {
            int a = edges.from((int) edge);
            int b = edges.to((int) edge);
            if (mate[a] < 0 && mate[b] < 0) {
                meet(mate, a, b);
            }
        }
        return mate;
    }

    /** People are numbered at random: asks nobody for their language. */
    private int[] random() {
        return IntStream.range(0, size).map(person -> person ^ 1).toArray();
    }

    private int[] nobody() {
        int[] mate = new int[size];
        Arrays.fill(mate, -1);
        return mate;
    }

    private static void meet(int[] mate, int a, int b) {
        mate[a] = b;
        mate[b] = a;
    }
}
