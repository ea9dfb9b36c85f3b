package dev.rapport.matching.pairing.graph;

import static dev.rapport.matching.pairing.graph.LargestMatching.NONE;

import java.util.Arrays;

/**
 * Covers the bare vertices of a {@link FractionalMatching} by shortest augmenting paths. From each a tree grows, all at the
 * same pace, until one meets another, itself or a halved cycle; it is covered then, and its tree is gone (as in V.
 * Kolmogorov, "Blossom V", Mathematical Programming Computation 2009, with one change of bids for all). So most trees stay small,
 * where each by itself would have to grow until it finds one that is bare, which late ones do not for thousands of vertices.
 */
final class FractionalSearch {
    private static final byte INNER = 1;
    private static final byte OUTER = 2;

    private final FractionalMatching matching;
    private final int[] mate;
    private final long[] bid;
    private final Frontier frontier;
    private final byte[] label;
    /** The outer vertex by which an inner one was reached. */
    private final int[] parent;

    private final Meeting meeting;
    /** The root of the tree of a vertex; the vertices of a tree hang together from its root on. */
    private final int[] root;

    private final int[] first;
    private final int[] following;
    private int bare;

    FractionalSearch(SparseGraph graph, FractionalMatching matching) {
        this.matching = matching;
        mate = matching.mate;
        bid = matching.bid;
        frontier = new Frontier(graph, bid, (a, b) -> false);
        label = new byte[graph.size];
        parent = new int[graph.size];
        meeting = new Meeting(graph.size, outer -> mate[outer] == NONE ? NONE : parent[mate[outer]]);
        root = new int[graph.size];
        first = new int[graph.size];
        Arrays.fill(first, NONE);
        following = new int[graph.size];
    }

    /** @return false when more than so many cannot be covered, or not in time */
    boolean coverAllBut(int few, Deadline deadline) {
        Vertices roots = new Vertices();
        for (int vertex = 0; vertex < mate.length; vertex++) {
            if (matching.isBare(vertex)) {
                // All roots bid an even number, so that they meet at whole ones.
                bid[vertex] -= bid[vertex] & 1;
                becomeOuter(vertex, vertex, 0);
                roots.add(vertex);
            }
        }
        for (int i = 0; i < roots.size(); i++) {
            frontier.reachFrom(roots.at(i));
        }
        bare = roots.size();
        for (int step = 0; bare > few; step++) {
            if (deadline.isOver(step)) {
                return false;
            }
            switch (frontier.next()) {
                case REACH -> reach(frontier.item(), frontier.partner(), frontier.time());
                case MEET -> meet(frontier.item(), frontier.partner(), frontier.time());
                case DUE, END -> {
                    return false;
                }
            }
        }
        for (int i = 0; i < roots.size(); i++) {
            dissolve(roots.at(i), frontier.time());
        }
        return true;
    }

    private void reach(int vertex, int from, long time) {
        if (matching.next[vertex] != NONE) {
            matching.openAt(vertex);
            matchUpwards(vertex, from);
            bare--;
            dissolve(root[from], time);
            frontier.leave(vertex, time);
            return;
        }
        label[vertex] = INNER;
        join(vertex, root[from]);
        parent[vertex] = from;
        bid[vertex] += time;
        frontier.becomeInner(vertex);
        becomeOuter(mate[vertex], root[from], time);
        frontier.reachFrom(mate[vertex]);
    }

    private void becomeOuter(int vertex, int tree, long time) {
        label[vertex] = OUTER;
        join(vertex, tree);
        bid[vertex] -= time;
        frontier.becomeOuter(vertex);
    }

    private void join(int vertex, int tree) {
        root[vertex] = tree;
        following[vertex] = first[tree];
        first[tree] = vertex;
    }

    private void meet(int one, int other, long time) {
        if (root[one] == root[other]) {
            halve(one, other);
            bare--;
        } else {
            int oneBefore = mate[one];
            int otherBefore = mate[other];
            matching.match(one, other);
            rematch(oneBefore);
            rematch(otherBefore);
            bare -= 2;
            dissolve(root[other], time);
        }
        dissolve(root[one], time);
    }

    /** An inner vertex that has lost its partner is matched with its parent, and so on to the root. */
    private void rematch(int inner) {
        if (inner != NONE) {
            matchUpwards(inner, parent[inner]);
        }
    }

    /** Matches a vertex with an outer one, which leaves the inner one above it without partner, and so on to the root. */
    private void matchUpwards(int vertex, int outer) {
        int inner = mate[outer];
        matching.match(vertex, outer);
        while (inner != NONE) {
            int above = parent[inner];
            int next = mate[above];
            matching.match(inner, above);
            inner = next;
        }
    }

    /** Makes a halved cycle of two paths that meet, and of the edge between their ends. */
    private void halve(int one, int other) {
        int[] next = matching.next;
        int stem = meeting.of(one, other);
        int above = mate[stem];
        for (int outer = one; outer != stem; outer = parent[mate[outer]]) {
            next[outer] = mate[outer];
            next[mate[outer]] = parent[mate[outer]];
        }
        for (int outer = other; outer != stem; outer = parent[mate[outer]]) {
            next[parent[mate[outer]]] = mate[outer];
            next[mate[outer]] = outer;
        }
        next[other] = one;
        int vertex = stem;
        do {
            mate[vertex] = NONE;
            vertex = next[vertex];
        } while (vertex != stem);
        rematch(above);
    }

    /** The bids of a tree become what they are now, and its vertices are in none. */
    private void dissolve(int tree, long time) {
        for (int vertex = first[tree]; vertex != NONE; vertex = following[vertex]) {
            bid[vertex] += label[vertex] == OUTER ? time : -time;
            label[vertex] = 0;
            frontier.leave(vertex, time);
        }
        first[tree] = NONE;
    }
}
