package dev.rapport.matching.pairing.graph;

import static dev.rapport.matching.pairing.graph.LargestMatching.NONE;

import java.util.Arrays;

/**
 * Where trees that grow side by side get next, as E. Dijkstra's search does (1959): to vertices that are in no tree yet, and to
 * each other. Time is how much more the roots bid. The bids of outer vertices rise with time and those of inner ones fall; so
 * as not to touch them all at every step, what is kept of them meanwhile is the bid that they would have had at time 0.
 *
 * <p>What has to be known of the other end of an edge stands in one number, so that most edges are done with after two
 * comparisons and one look into memory.
 */
final class Frontier {
    /** What is kept of outer vertices is so much less than they bid: by itself less than all that is kept of others. */
    private static final long OUTER = 1L << 62;

    /** What is kept of inner vertices: less than anything that could reach them. */
    private static final long INNER = -(1L << 61);

    /** More than any slack. */
    private static final long FAR = SparseGraph.NEVER / 2;

    /** What comes next. */
    enum Step {
        /** A tree reaches a vertex that is in none. */
        REACH,
        /** Two outer vertices meet. */
        MEET,
        /** Something that was put down for a time is due. */
        DUE,
        /** Nothing more. */
        END
    }

    private final SparseGraph graph;
    private final long[] bid;
    private final Adjacency together;
    private final Agenda agenda = new Agenda();
    /**
     * Of a vertex in no tree what it bids at the time at which it will be reached, of an outer one what it bids less {@link
     * #OUTER}, of an inner one {@link #INNER}.
     */
    private final long[] state;
    /** When a vertex in no tree will be reached, and twice the time at which an outer one meets another. */
    private final long[] soonest;
    /** By which outer vertex, and what that edge costs; not known yet of vertices that have just left a tree. */
    private final int[] partner;

    private final long[] price;
    private long time;
    private int item;

    /** @param together outer vertices that cannot meet any more */
    Frontier(SparseGraph graph, long[] bid, Adjacency together) {
        this.graph = graph;
        this.bid = bid;
        this.together = together;
        soonest = new long[graph.size];
        Arrays.fill(soonest, SparseGraph.NEVER);
        state = new long[graph.size];
        for (int vertex = 0; vertex < graph.size; vertex++) {
            state[vertex] = bid[vertex] + SparseGraph.NEVER;
        }
        partner = new int[graph.size];
        price = new long[graph.size];
    }

    /** Goes on to what comes next; vertices that have left a tree are looked at again when they are due. */
    Step next() {
        while (agenda.next()) {
            boolean meets = agenda.isUrgent();
            time = agenda.time();
            item = agenda.item();
            if (item >= graph.size) {
                return Step.DUE;
            }
            if (meets && isOuter(item) && soonest[item] == 2 * time) {
                if (isAt(2 * time, outerBid(item)) && !together.joined(item, partner[item])) {
                    // Should it still be outer afterwards, it may meet others.
                    agenda.add(time, item, true);
                    return Step.MEET;
                }
                meetAgain(item);
            } else if (!meets && state[item] > INNER && soonest[item] == time) {
                if (isAt(time, bid[item])) {
                    return Step.REACH;
                }
                reachAgain(item);
            }
        }
        return Step.END;
    }

    /** Whether the edge to the partner of a vertex has this slack still. */
    private boolean isAt(long slack, long mine) {
        int other = partner[item];
        return other != NONE && isOuter(other) && price[item] - mine - outerBid(other) == slack;
    }

    private boolean isOuter(int vertex) {
        return state[vertex] < INNER;
    }

    private long outerBid(int vertex) {
        return state[vertex] + OUTER;
    }

    /** When it comes. */
    long time() {
        return time;
    }

    /** Whom it is about: a vertex, or what was put down by {@link #putDown}. */
    int item() {
        return item;
    }

    /** The outer vertex that the vertex is reached from or meets. */
    int partner() {
        return partner[item];
    }

    /** @param due a number above those of the vertices */
    void putDown(int due, long at) {
        agenda.add(at, due, false);
    }

    /** A vertex has become outer, and its bid is that of time 0; to be followed by {@link #reachFrom}. */
    void becomeOuter(int vertex) {
        state[vertex] = bid[vertex] - OUTER;
    }

    void becomeInner(int vertex) {
        state[vertex] = INNER;
    }

    /** A vertex is in no tree any more, and its bid is what it is now. By what it will be reached is looked for in its turn. */
    void leave(int vertex, long now) {
        soonest[vertex] = now;
        state[vertex] = bid[vertex] + now;
        partner[vertex] = NONE;
        agenda.add(now, vertex, false);
    }

    /** Looks along the edges of an outer vertex. */
    void reachFrom(int vertex) {
        long mine = bid[vertex];
        long least = FAR;
        int nearest = NONE;
        int end = graph.start[vertex + 1];
        for (int edge = graph.start[vertex]; edge < end; edge++) {
            int other = graph.to[edge];
            long rest = graph.cost[edge] - mine;
            long theirs = state[other];
            if (rest < theirs) {
                soonest[other] = rest - bid[other];
                state[other] = rest;
                partner[other] = vertex;
                price[other] = graph.cost[edge];
                agenda.add(soonest[other], other, false);
            }
            // To all that are not outer this is below 0, and as a number without sign above the least.
            long slack = rest - theirs - OUTER;
            if (Long.compareUnsigned(slack, least) < 0 && !together.joined(vertex, other)) {
                least = slack;
                nearest = edge;
            }
        }
        meetAt(vertex, least, nearest);
    }

    private void meetAgain(int vertex) {
        long mine = bid[vertex];
        long least = FAR;
        int nearest = NONE;
        int end = graph.start[vertex + 1];
        for (int edge = graph.start[vertex]; edge < end; edge++) {
            int other = graph.to[edge];
            long slack = graph.cost[edge] - mine - state[other] - OUTER;
            if (Long.compareUnsigned(slack, least) < 0 && !together.joined(vertex, other)) {
                least = slack;
                nearest = edge;
            }
        }
        meetAt(vertex, least, nearest);
    }

    private void meetAt(int vertex, long slack, int edge) {
        soonest[vertex] = slack;
        if (edge != NONE) {
            partner[vertex] = graph.to[edge];
            price[vertex] = graph.cost[edge];
            agenda.add(slack / 2, vertex, true);
        }
    }

    /** For a vertex in no tree, or no more in the tree that was to reach it. */
    private void reachAgain(int vertex) {
        long mine = bid[vertex];
        long least = FAR;
        int nearest = NONE;
        int end = graph.start[vertex + 1];
        for (int edge = graph.start[vertex]; edge < end; edge++) {
            long slack = graph.cost[edge] - mine - state[graph.to[edge]] - OUTER;
            if (Long.compareUnsigned(slack, least) < 0) {
                least = slack;
                nearest = edge;
            }
        }
        if (nearest == NONE) {
            soonest[vertex] = SparseGraph.NEVER;
            state[vertex] = mine + SparseGraph.NEVER;
        } else {
            soonest[vertex] = least;
            state[vertex] = mine + least;
            partner[vertex] = graph.to[nearest];
            price[vertex] = graph.cost[nearest];
            agenda.add(least, vertex, false);
        }
    }
}
