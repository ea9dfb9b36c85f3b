package dev.rapport.matching.pairing.graph;

import static dev.rapport.matching.pairing.graph.LargestMatching.NONE;

import dev.rapport.matching.pairing.graph.CheapestMatching.Solution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Several perfect matchings of one graph with no edge in common, worth much together: the rounds of a session, planned at
 * once. Whether a graph has them is hard to tell (I. Holyer, "The NP-completeness of edge-coloring", 1981), so this is a
 * search: the best matching of what is left, one after another; then, where the last ones do not cover everybody, two
 * matchings and what is left are shuffled together and dealt anew, which moves the holes along alternating paths (the
 * chains of A. Kempe, 1879) until they close; and at last each matching is replaced by the best of its own and the left
 * edges. For people by the dozen, not by the hundred.
 */
public final class DisjointMatchings {
    private static final Duration LIMIT = Duration.ofSeconds(1);

    /** Deals before giving up. Twenty vertices and nineteen matchings take some hundreds. */
    private static final int MOST_DEALS = 20_000;

    /** Looks at every matching for a better one; more seldom change anything. */
    private static final int PASSES = 2;

    private final int size;
    private final double[][] worth;
    private final Random random;
    private final boolean[][] unused;
    private final List<int[]> matchings = new ArrayList<>();

    private DisjointMatchings(int size, Adjacency graph, double[][] worth, long seed) {
        this.size = size;
        this.worth = worth;
        random = new Random(seed);
        unused = new boolean[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < a; b++) {
                unused[a][b] = unused[b][a] = graph.joined(a, b);
            }
        }
    }

    /**
     * Finds as many perfect matchings as asked for.
     *
     * @param size number of vertices, even
     * @param worth of each edge, at most 1
     * @return the partner of each vertex in each matching, the one worth most first; empty where none were found
     */
    public static Optional<List<int[]>> find(int size, int count, Adjacency graph, double[][] worth, long seed) {
        DisjointMatchings found = new DisjointMatchings(size, graph, worth, seed);
        for (int i = 0; i < count; i++) {
            found.take(found.best());
        }
        if (!found.close()) {
            return Optional.empty();
        }
        found.improve();
        found.matchings.sort(Comparator.comparingDouble(mate -> -found.worth(mate)));
        return Optional.of(found.matchings);
    }

    /** Of what is left, the perfect matching worth most, or as large a one as there is. */
    private int[] best() {
        int[] largest = LargestMatching.of(size, (a, b) -> unused[a][b]);
        if (holes(largest) > 0) {
            return largest;
        }
        Edges edges = new Edges();
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < a; b++) {
                if (unused[a][b]) {
                    edges.add(a, b, 1 - worth[a][b]);
                }
            }
        }
        return CheapestMatching.find(size, edges, LIMIT).map(Solution::mate).orElse(largest);
    }

    /** Deals until every matching is perfect; false where that does not come about. */
    private boolean close() {
        for (int deal = 0; deal < MOST_DEALS; deal++) {
            List<Integer> open = IntStream.range(0, matchings.size())
                    .filter(i -> holes(matchings.get(i)) > 0)
                    .boxed()
                    .toList();
            if (open.isEmpty()) {
                return true;
            }
            if (matchings.size() == 1) {
                return false;
            }
            int one = open.get(random.nextInt(open.size()));
            int other = (one + 1 + random.nextInt(matchings.size() - 1)) % matchings.size();
            deal(one, other);
        }
        return false;
    }

    /** Shuffles two matchings and what is left together; what is dealt is kept unless it has more holes. */
    private void deal(int one, int other) {
        int[] oneBefore = matchings.get(one);
        int[] otherBefore = matchings.get(other);
        release(oneBefore);
        release(otherBefore);
        int[] otherNow = any();
        use(otherNow);
        int[] oneNow = any();
        use(oneNow);
        if (holes(oneNow) + holes(otherNow) <= holes(oneBefore) + holes(otherBefore)) {
            matchings.set(one, oneNow);
            matchings.set(other, otherNow);
        } else {
            release(oneNow);
            release(otherNow);
            use(oneBefore);
            use(otherBefore);
        }
    }

    /** One of the largest matchings of what is left, whichever comes. */
    private int[] any() {
        int[] order = IntStream.range(0, size).toArray();
        for (int i = size - 1; i > 0; i--) {
            int with = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[with];
            order[with] = kept;
        }
        int[] drawn = LargestMatching.of(size, (a, b) -> unused[order[a]][order[b]]);
        int[] mate = LargestMatching.empty(size);
        for (int i = 0; i < size; i++) {
            mate[order[i]] = drawn[i] == NONE ? NONE : order[drawn[i]];
        }
        return mate;
    }

    private void improve() {
        for (int pass = 0; pass < PASSES; pass++) {
            for (int i = 0; i < matchings.size(); i++) {
                int[] before = matchings.get(i);
                release(before);
                int[] now = best();
                int[] better = worth(now) > worth(before) ? now : before;
                use(better);
                matchings.set(i, better);
            }
        }
    }

    private void take(int[] mate) {
        use(mate);
        matchings.add(mate);
    }

    private void use(int[] mate) {
        mark(mate, false);
    }

    private void release(int[] mate) {
        mark(mate, true);
    }

    private void mark(int[] mate, boolean free) {
        for (int vertex = 0; vertex < size; vertex++) {
            if (mate[vertex] != NONE) {
                unused[vertex][mate[vertex]] = free;
            }
        }
    }

    private double worth(int[] mate) {
        return IntStream.range(0, size)
                .filter(vertex -> mate[vertex] > vertex)
                .mapToDouble(vertex -> worth[vertex][mate[vertex]])
                .sum();
    }

    private static int holes(int[] mate) {
        return (int) IntStream.of(mate).filter(other -> other == NONE).count();
    }
}
