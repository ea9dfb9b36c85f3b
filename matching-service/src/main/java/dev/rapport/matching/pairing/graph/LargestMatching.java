package dev.rapport.matching.pairing.graph;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A matching that covers as many vertices as can be, by augmenting paths through shrunk blossoms (J. Edmonds, "Paths,
 * trees, and flowers", 1965; in the form of H. Gabow, JACM 1976). The graph is asked for its edges and never listed, so
 * a dense one costs nothing to build.
 *
 * <p>The sets that can be covered are a matroid (Edmonds and Fulkerson, 1965): covering vertices in order of their right
 * to it, each in place of the weakest that can be spared where there is no room for both, leaves over those with the least
 * right.
 *
 * <p>A tree from whose root nobody can be covered or spared stays as it is for good, and is no more looked at (Edmonds' Hungarian
 * trees): where a small group meets a large one, all who are left over would otherwise walk through the same one.
 */
public final class LargestMatching {
    /** The partner of an uncovered vertex. */
    public static final int NONE = -1;

    private final int size;
    private final Adjacency graph;
    private final int[] mate;
    private final int[] parent;
    private final int[] base;
    private final int[] queue;
    private final boolean[] reached;
    private final boolean[] blossom;
    private final boolean[] onPath;
    /** Vertices that could not be covered; they never will be. */
    private final boolean[] given;

    /** By vertex the next that was free when last looked at, those with the most right first; the first is at {@link #size}. */
    private final int[] nextFree;

    /** Those who are in no tree that stays as it is. */
    private int[] live;

    private final int[] right;
    private final int leastRight;
    private int weakest;

    private LargestMatching(int[] mate, int[] right, Adjacency graph) {
        size = mate.length;
        this.right = right;
        leastRight = IntStream.of(right).min().orElse(0);
        this.graph = graph;
        this.mate = mate;
        parent = new int[size];
        base = new int[size];
        queue = new int[size];
        reached = new boolean[size];
        blossom = new boolean[size];
        onPath = new boolean[size];
        given = new boolean[size];
        live = IntStream.range(0, size).toArray();
        nextFree = new int[size + 1];
    }

    /**
     * Grows a matching until no vertex more can be covered.
     *
     * @param start the partner of each vertex or {@link #NONE}
     * @param right of each vertex to be covered rather than another: the greater the better
     * @return the partner of each vertex or {@link #NONE}
     */
    public static int[] grow(int[] start, int[] right, Adjacency graph) {
        LargestMatching matching = new LargestMatching(start.clone(), right, graph);
        matching.grow();
        return matching.mate;
    }

    /** A matching that covers all it can of vertices with equal rights. */
    public static int[] of(int size, Adjacency graph) {
        return grow(empty(size), new int[size], graph);
    }

    /** A matching of nobody. */
    public static int[] empty(int size) {
        int[] mate = new int[size];
        Arrays.fill(mate, NONE);
        return mate;
    }

    private void grow() {
        int[] order = IntStream.of(live)
                .boxed()
                .sorted(Comparator.comparingInt(vertex -> -right[vertex]))
                .mapToInt(Integer::intValue)
                .toArray();
        int before = size;
        for (int vertex : order) {
            nextFree[before] = vertex;
            before = vertex;
        }
        nextFree[before] = size;
        for (int vertex : order) {
            cover(vertex);
        }
    }

    private void cover(int root) {
        if (mate[root] != NONE || given[root]) {
            return;
        }
        boolean[] anyFree = new boolean[1];
        if (coverDirectly(root, anyFree)) {
            return;
        }
        if (!anyFree[0] && right[root] == leastRight) {
            given[root] = true;
            return;
        }
        int end = pathFrom(root, anyFree[0]);
        if (end != NONE) {
            flip(end);
            return;
        }
        if (weakest == root) {
            // All in the tree have as much right as any who are still to come.
            live = IntStream.of(live)
                    .filter(vertex -> !reached[vertex] && parent[vertex] == NONE)
                    .toArray();
        }
        spare(weakest);
    }

    /** Exchanges matched and other edges from a free end back to the root. */
    private void flip(int from) {
        int end = from;
        while (end != NONE) {
            int before = parent[end];
            int next = mate[before];
            mate[end] = before;
            mate[before] = end;
            end = next;
        }
    }

    /** Leaves a vertex of the tree without partner so that the root has one; the root itself may be that vertex. */
    private void spare(int vertex) {
        given[vertex] = true;
        int end = mate[vertex];
        mate[vertex] = NONE;
        flip(end);
    }

    private boolean coverDirectly(int root, boolean[] anyFree) {
        int before = size;
        for (int other = nextFree[size]; other < size; other = nextFree[other]) {
            if (mate[other] != NONE || given[other]) {
                nextFree[before] = nextFree[other];
                continue;
            }
            before = other;
            if (other != root) {
                anyFree[0] = true;
                if (graph.joined(root, other)) {
                    mate[root] = other;
                    mate[other] = root;
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The free end of an augmenting path from a free vertex, to be followed back by parents. When there is none, {@link
     * #weakest} can be spared instead.
     */
    private int pathFrom(int root, boolean anyFree) {
        Arrays.fill(reached, false);
        Arrays.fill(parent, NONE);
        for (int i = 0; i < size; i++) {
            base[i] = i;
        }
        int head = 0;
        int tail = 0;
        reached[root] = true;
        queue[tail++] = root;
        weakest = root;
        while (head < tail) {
            int at = queue[head++];
            weakest = right[at] < right[weakest] ? at : weakest;
            if (!anyFree && right[weakest] == leastRight) {
                return NONE;
            }
            for (int to : live) {
                if (base[at] == base[to] || mate[at] == to || to == at || !graph.joined(at, to)) {
                    continue;
                }
                if (to == root || mate[to] != NONE && parent[mate[to]] != NONE) {
                    tail = shrink(at, to, tail);
                } else if (parent[to] == NONE) {
                    parent[to] = at;
                    if (mate[to] == NONE) {
                        return to;
                    }
                    reached[mate[to]] = true;
                    queue[tail++] = mate[to];
                }
            }
        }
        return NONE;
    }

    private int shrink(int a, int b, int tail) {
        int stem = commonBase(a, b);
        Arrays.fill(blossom, false);
        markPath(a, stem, b);
        markPath(b, stem, a);
        int end = tail;
        for (int i = 0; i < size; i++) {
            if (blossom[base[i]]) {
                base[i] = stem;
                if (!reached[i]) {
                    reached[i] = true;
                    queue[end++] = i;
                }
            }
        }
        return end;
    }

    private int commonBase(int a, int b) {
        Arrays.fill(onPath, false);
        int at = base[a];
        onPath[at] = true;
        while (mate[at] != NONE) {
            at = base[parent[mate[at]]];
            onPath[at] = true;
        }
        at = base[b];
        while (!onPath[at]) {
            at = base[parent[mate[at]]];
        }
        return at;
    }

    private void markPath(int from, int stem, int child) {
        int at = from;
        int below = child;
        while (base[at] != stem) {
            blossom[base[at]] = true;
            blossom[base[mate[at]]] = true;
            parent[at] = below;
            below = mate[at];
            at = parent[mate[at]];
        }
    }
}
