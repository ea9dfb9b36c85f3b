package dev.rapport.matching.pairing.graph;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedPerfectMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * The perfect matching of least cost, exactly: JGraphT's Blossom V (V. Kolmogorov, Mathematical Programming Computation
 * 2009). It is known to run without end on some inputs (JGraphT issue 1200), so it runs aside and is given up on after a
 * while. Costs should be multiples of one power of two, which keeps its sums exact, and stay well below 1e10, above
 * which it denies that a matching exists (issue 1232).
 */
public final class CheapestMatching {
    /** Runs that were given up on and still turn: no more are started then. */
    private static final AtomicInteger ASTRAY = new AtomicInteger();

    private static final int MOST_ASTRAY = 2;

    private CheapestMatching() {}

    /** @return empty when there is no perfect matching or it was not found in time */
    public static Optional<Solution> find(int vertices, Edges edges, Duration limit) {
        if (ASTRAY.get() >= MOST_ASTRAY) {
            return Optional.empty();
        }
        var found = new CompletableFuture<Solution>();
        Thread.ofPlatform().daemon().name("cheapest-matching").start(() -> {
            try {
                if (!found.complete(solve(vertices, edges))) {
                    ASTRAY.decrementAndGet();
                }
            } catch (RuntimeException | Error e) {
                if (!found.completeExceptionally(e)) {
                    ASTRAY.decrementAndGet();
                }
            }
        });
        try {
            return Optional.of(found.get(limit.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException | InterruptedException e) {
            if (found.cancel(false)) {
                ASTRAY.incrementAndGet();
            }
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.empty();
        }
    }

    private static Solution solve(int vertices, Edges edges) {
        var graph = new SimpleWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        Integer[] names = new Integer[vertices];
        for (int i = 0; i < vertices; i++) {
            names[i] = i;
            graph.addVertex(names[i]);
        }
        for (int i = 0; i < edges.size(); i++) {
            DefaultWeightedEdge edge = graph.addEdge(names[edges.from(i)], names[edges.to(i)]);
            if (edge != null) {
                graph.setEdgeWeight(edge, edges.cost(i));
            }
        }
        var matching = new KolmogorovWeightedPerfectMatching<>(graph);
        int[] mate = LargestMatching.empty(vertices);
        for (DefaultWeightedEdge edge : matching.getMatching().getEdges()) {
            int a = graph.getEdgeSource(edge);
            int b = graph.getEdgeTarget(edge);
            mate[a] = b;
            mate[b] = a;
        }
        return new Solution(mate, new Duals(vertices, matching.getDualSolution().getDualVariables()));
    }

    /**
     * A matching and the proof that none is cheaper.
     *
     * @param mate the partner of each vertex
     */
    public record Solution(int[] mate, Duals duals) {}
}
