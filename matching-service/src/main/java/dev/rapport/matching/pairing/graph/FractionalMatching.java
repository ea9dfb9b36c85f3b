package dev.rapport.matching.pairing.graph;

import static dev.rapport.matching.pairing.graph.LargestMatching.NONE;

import java.util.Arrays;

/**
 * The cheapest way to cover every vertex once by edges taken whole or by half: matched pairs, and cycles of odd length whose
 * edges are halved. It is quickly had, by one shortest augmenting path for each vertex that is bare (U. Derigs and A. Metz,
 * "On the use of optimal fractional matchings for solving the (integer) matching problem", Computing 1986), and little is
 * then missing to the cheapest matching of whole edges.
 *
 * <p>A path is searched as E. Dijkstra does (1959), time being how much the vertex at its root bids more. The bids of outer
 * vertices of the tree rise with time and those of inner ones fall; so as not to touch them all at every step, what is kept
 * of them meanwhile is the bid that they would have had at time 0.
 */
final class FractionalMatching {
    private static final byte INNER = 1;
    private static final byte OUTER = 2;

    private final SparseGraph graph;
    /** What a vertex bids; no edge costs less than its two vertices bid, and an edge that is taken costs just that. */
    final long[] bid;
    /** The other vertex of a whole edge, or {@link LargestMatching#NONE}. */
    final int[] mate;
    /** The next vertex of a halved cycle, or {@link LargestMatching#NONE}. */
    final int[] next;

    private final byte[] label;
    private final long[] soonest;
    /** The outer vertex by which one was or will be reached. */
    private final int[] parent;

    private final int[] labelled;
    private int labels;
    private final int[] reached;
    private int reaches;
    private final boolean[] onPath;
    private final Agenda agenda = new Agenda();
    /** When the tree ends, at the latest, and the edge that ends it. */
    private long end;

    private int endFrom;
    private int endTo;

    private FractionalMatching(SparseGraph graph, long[] bid, int[] mate) {
        this.graph = graph;
        this.bid = bid;
        this.mate = mate;
        next = LargestMatching.empty(graph.size);
        label = new byte[graph.size];
        soonest = new long[graph.size];
        Arrays.fill(soonest, Long.MAX_VALUE);
        parent = new int[graph.size];
        labelled = new int[graph.size];
        reached = new int[graph.size];
        onPath = new boolean[graph.size];
    }

    /** Begins with half of its cheapest edge as the bid of each. */
    static FractionalMatching of(SparseGraph graph) {
        long[] bid = new long[graph.size];
        for (int vertex = 0; vertex < graph.size; vertex++) {
            long least = Long.MAX_VALUE;
            for (int edge = graph.start[vertex]; edge < graph.start[vertex + 1]; edge++) {
                least = Math.min(least, graph.cost[edge]);
            }
            bid[vertex] = least / 2;
        }
        return new FractionalMatching(graph, bid, LargestMatching.empty(graph.size));
    }

    /**
     * Begins with this matching, in a graph with more edges. Where one of these costs less than is bid for it, a vertex bids
     * less, and is bare then.
     */
    FractionalMatching with(SparseGraph larger, Edges more) {
        open();
        FractionalMatching matching = new FractionalMatching(larger, bid.clone(), mate.clone());
        int[] often = new int[graph.size];
        for (int i = 0; i < more.size(); i++) {
            often[more.from(i)]++;
            often[more.to(i)]++;
        }
        for (int i = 0; i < more.size(); i++) {
            int a = more.from(i);
            int b = more.to(i);
            long excess = matching.bid[a] + matching.bid[b] - SparseGraph.cost(more, i);
            if (excess > 0) {
                matching.lower(often[a] >= often[b] ? a : b, excess);
            }
        }
        return matching;
    }

    private void lower(int vertex, long by) {
        bid[vertex] -= by;
        int other = mate[vertex];
        if (other != NONE) {
            mate[vertex] = NONE;
            mate[other] = NONE;
        }
    }

    /** @return false when there is none, or none in time */
    boolean complete(Deadline deadline) {
        for (int vertex = 0; vertex < graph.size; vertex++) {
            if (isBare(vertex)) {
                raise(vertex);
            }
        }
        for (int vertex = 0; vertex < graph.size; vertex++) {
            if (isBare(vertex) && (deadline.isOver() || !cover(vertex))) {
                return false;
            }
        }
        return true;
    }

    /** Undoes the halved cycles: of each one vertex stays bare. */
    void open() {
        for (int vertex = 0; vertex < graph.size; vertex++) {
            if (next[vertex] != NONE) {
                openAt(vertex);
            }
        }
    }

    private boolean isBare(int vertex) {
        return mate[vertex] == NONE && next[vertex] == NONE;
    }

    private void raise(int vertex) {
        long least = Long.MAX_VALUE;
        int with = NONE;
        for (int edge = graph.start[vertex]; edge < graph.start[vertex + 1]; edge++) {
            int other = graph.to[edge];
            long slack = graph.cost[edge] - bid[vertex] - bid[other];
            if (slack < least || slack == least && isBare(other)) {
                least = slack;
                with = other;
            }
        }
        if (with == NONE) {
            return;
        }
        bid[vertex] += least;
        if (isBare(with)) {
            match(vertex, with);
        }
    }

    private boolean cover(int root) {
        agenda.clear();
        end = SparseGraph.NEVER;
        endTo = NONE;
        reachOuter(root, 0);
        while (!agenda.isEmpty() && agenda.time() < end) {
            int vertex = agenda.item();
            long time = agenda.time();
            agenda.remove();
            if (label[vertex] == 0) {
                label[vertex] = INNER;
                labelled[labels++] = vertex;
                bid[vertex] += time;
                reachOuter(mate[vertex], time);
            }
        }
        boolean found = endTo != NONE;
        if (found) {
            boolean closesCycle = label[endTo] == OUTER;
            settle();
            if (closesCycle) {
                halve(endFrom, endTo);
            } else {
                if (next[endTo] != NONE) {
                    openAt(endTo);
                }
                matchUpwards(endTo, endFrom);
            }
        }
        return found;
    }

    private void reachOuter(int vertex, long time) {
        label[vertex] = OUTER;
        labelled[labels++] = vertex;
        bid[vertex] -= time;
        long mine = bid[vertex];
        for (int edge = graph.start[vertex]; edge < graph.start[vertex + 1]; edge++) {
            int other = graph.to[edge];
            if (label[other] == INNER) {
                continue;
            }
            long slack = graph.cost[edge] - mine - bid[other];
            if (label[other] == OUTER) {
                if (slack / 2 < end) {
                    endWith(slack / 2, vertex, other);
                }
            } else if (slack < soonest[other] && slack < end) {
                if (soonest[other] == Long.MAX_VALUE) {
                    reached[reaches++] = other;
                }
                soonest[other] = slack;
                parent[other] = vertex;
                if (mate[other] == NONE) {
                    endWith(slack, vertex, other);
                } else {
                    agenda.add(slack, other);
                }
            }
        }
    }

    private void endWith(long time, int from, int to) {
        end = time;
        endFrom = from;
        endTo = to;
    }

    private void settle() {
        while (labels > 0) {
            int vertex = labelled[--labels];
            bid[vertex] += label[vertex] == OUTER ? end : -end;
            label[vertex] = 0;
        }
        while (reaches > 0) {
            soonest[reached[--reaches]] = Long.MAX_VALUE;
        }
    }

    /** Matches an inner vertex with its parent, which leaves the next inner vertex bare, and so on to the root. */
    private void matchUpwards(int inner, int parentOfInner) {
        int vertex = inner;
        int outer = parentOfInner;
        while (true) {
            int bare = mate[outer];
            match(vertex, outer);
            if (bare == NONE) {
                return;
            }
            vertex = bare;
            outer = parent[bare];
        }
    }

    /** Makes a halved cycle of two paths that meet, and of the edge between their ends. */
    private void halve(int one, int other) {
        int meeting = meeting(one, other);
        int above = mate[meeting];
        for (int outer = one; outer != meeting; outer = parent[mate[outer]]) {
            next[outer] = mate[outer];
            next[mate[outer]] = parent[mate[outer]];
        }
        for (int outer = other; outer != meeting; outer = parent[mate[outer]]) {
            next[parent[mate[outer]]] = mate[outer];
            next[mate[outer]] = outer;
        }
        next[other] = one;
        int vertex = meeting;
        do {
            mate[vertex] = NONE;
            vertex = next[vertex];
        } while (vertex != meeting);
        if (above != NONE) {
            matchUpwards(above, parent[above]);
        }
    }

    /** The first outer vertex that is on the paths of both to the root. */
    private int meeting(int one, int other) {
        int climber = one;
        int waiting = other;
        while (climber == NONE || !onPath[climber]) {
            int above = NONE;
            if (climber != NONE) {
                onPath[climber] = true;
                above = mate[climber] == NONE ? NONE : parent[mate[climber]];
            }
            climber = waiting;
            waiting = above;
        }
        int meeting = climber;
        clearPath(one);
        clearPath(other);
        return meeting;
    }

    private void clearPath(int from) {
        for (int outer = from; onPath[outer]; outer = parent[mate[outer]]) {
            onPath[outer] = false;
            if (mate[outer] == NONE) {
                return;
            }
        }
    }

    /** Matches the vertices of a halved cycle but for one. */
    private void openAt(int vertex) {
        int one = next[vertex];
        next[vertex] = NONE;
        while (one != vertex) {
            int other = next[one];
            int following = next[other];
            next[one] = NONE;
            next[other] = NONE;
            match(one, other);
            one = following;
        }
    }

    private void match(int one, int other) {
        mate[one] = other;
        mate[other] = one;
    }
}
