package dev.rapport.matching.pairing.graph;

import static dev.rapport.matching.pairing.graph.LargestMatching.NONE;

import dev.rapport.matching.pairing.graph.Ways.Cycle;
import java.util.ArrayList;
import java.util.List;

/**
 * Covers the last bare vertices by augmenting paths through blossoms that are shrunk and expanded on the way (J. Edmonds,
 * "Maximum matching and a polyhedron with 0,1-vertices", 1965). From each a tree grows, all at the same pace, until two meet
 * (as in V. Kolmogorov, "Blossom V", Mathematical Programming Computation 2009, with one change of bids for all): so none has to
 * cross the whole graph. A {@link Frontier} tells what comes next; as there, the bids of a tree are kept as they would have
 * been at time 0.
 */
final class BlossomSearch {
    private static final byte INNER = 1;
    private static final byte OUTER = 2;

    private final Blossoms blossoms;
    private final Frontier frontier;
    private final Ways ways;
    private final long[] bid;
    private final long[] shell;
    private final byte[] label;
    private final int[] tree;
    private final List<Vertices> trees = new ArrayList<>();
    private final Vertices members = new Vertices();
    private final Vertices fresh = new Vertices();
    private int bare;

    BlossomSearch(SparseGraph graph, Blossoms blossoms) {
        this.blossoms = blossoms;
        bid = blossoms.bid;
        shell = blossoms.shell;
        label = new byte[blossoms.nodes()];
        tree = new int[blossoms.nodes()];
        frontier = new Frontier(graph, bid, (a, b) -> blossoms.outermost(a) == blossoms.outermost(b));
        ways = new Ways(blossoms);
    }

    /** @return false when there is no perfect matching, or none in time */
    boolean complete(Deadline deadline) {
        for (int vertex = 0; vertex < blossoms.vertices; vertex++) {
            if (blossoms.mate[vertex] == NONE) {
                trees.add(new Vertices());
                becomeOuter(vertex, bare++, 0);
            }
        }
        reachFromFresh();
        for (int step = 0; bare > 0; step++) {
            if (deadline.isOver(step)) {
                return false;
            }
            switch (frontier.next()) {
                case REACH -> grow(frontier.item(), frontier.partner(), frontier.time());
                case MEET -> meet(frontier.item(), frontier.partner(), frontier.time());
                case DUE -> expandIfDue(frontier.item(), frontier.time());
                case END -> {
                    return false;
                }
            }
        }
        return true;
    }

    private void grow(int vertex, int from, long time) {
        int node = blossoms.outermost(vertex);
        becomeInner(node, vertex, from);
        members.clear();
        blossoms.collect(node, members);
        shift(members, time);
        for (int i = 0; i < members.size(); i++) {
            frontier.becomeInner(members.at(i));
        }
        if (blossoms.isBlossom(node)) {
            shell[node] += time;
            frontier.putDown(node, shell[node]);
        }
        becomeOuter(blossoms.matchedWith(node), tree[node], time);
        reachFromFresh();
    }

    private void meet(int one, int other, long time) {
        int oneTree = tree[blossoms.outermost(one)];
        int otherTree = tree[blossoms.outermost(other)];
        if (oneTree == otherTree) {
            shrink(ways.closedBy(one, other), time);
        } else {
            ways.augment(one, other);
            settle(oneTree, time);
            settle(otherTree, time);
            bare -= 2;
        }
    }

    private void expandIfDue(int blossom, long time) {
        if (label[blossom] == INNER && shell[blossom] == time) {
            expand(blossom, time);
        }
    }

    private void becomeInner(int node, int at, int from) {
        label[node] = INNER;
        ways.enter(node, at, from);
        join(node, tree[blossoms.outermost(from)]);
    }

    private void join(int node, int which) {
        tree[node] = which;
        trees.get(which).add(node);
    }

    /** Its vertices are fresh then. */
    private void becomeOuter(int node, int which, long time) {
        label[node] = OUTER;
        join(node, which);
        members.clear();
        blossoms.collect(node, members);
        shift(members, -time);
        if (blossoms.isBlossom(node)) {
            shell[node] -= time;
        }
        becomeFresh();
    }

    /** Vertices have become outer, and are still to be looked from. */
    private void becomeFresh() {
        for (int i = 0; i < members.size(); i++) {
            frontier.becomeOuter(members.at(i));
        }
        fresh.addAll(members);
    }

    private void shift(Vertices vertices, long by) {
        for (int i = 0; i < vertices.size(); i++) {
            bid[vertices.at(i)] += by;
        }
    }

    /** Looks along the edges of vertices that have become outer. */
    private void reachFromFresh() {
        for (int i = 0; i < fresh.size(); i++) {
            frontier.reachFrom(fresh.at(i));
        }
        fresh.clear();
    }

    private void shrink(Cycle cycle, long time) {
        int[] nodes = cycle.nodes();
        for (int node : nodes) {
            boolean inner = label[node] == INNER;
            if (blossoms.isBlossom(node)) {
                shell[node] += inner ? -time : time;
            }
            if (inner) {
                members.clear();
                blossoms.collect(node, members);
                shift(members, -2 * time);
                becomeFresh();
            }
            label[node] = 0;
        }
        int which = tree[nodes[0]];
        int blossom = blossoms.shrink(nodes, cycle.links());
        label[blossom] = OUTER;
        join(blossom, which);
        shell[blossom] = -time;
        reachFromFresh();
    }

    /** An inner blossom that bids nothing any more is taken apart; the way through it stays in the tree. */
    private void expand(int blossom, long time) {
        int[] nodes = blossoms.cycle(blossom);
        int[] links = blossoms.links(blossom);
        int length = nodes.length;
        int at = ways.entry(blossom);
        int from = ways.entryFrom(blossom);
        int which = tree[blossom];
        label[blossom] = 0;
        blossoms.expand(blossom, members);
        int entered = blossoms.outermost(at);
        int place = 0;
        while (nodes[place] != entered) {
            place++;
        }
        // An even number of steps leads to the base one way round.
        int step = place % 2 == 0 ? -1 : 1;
        boolean[] stays = new boolean[length];
        for (boolean inner = true; ; inner = !inner) {
            stays[place] = true;
            if (inner) {
                stayInner(nodes[place], at, from, time);
            } else {
                becomeOuterFromInner(nodes[place], which, time);
            }
            if (place == 0) {
                break;
            }
            int following = (place + step) % length;
            int link = step > 0 ? place : following;
            from = links[2 * link + (step > 0 ? 0 : 1)];
            at = links[2 * link + (step > 0 ? 1 : 0)];
            place = following;
        }
        for (int i = 0; i < length; i++) {
            if (!stays[i]) {
                leave(nodes[i], time);
            }
        }
        reachFromFresh();
    }

    private void stayInner(int node, int at, int from, long time) {
        becomeInner(node, at, from);
        if (blossoms.isBlossom(node)) {
            shell[node] += time;
            frontier.putDown(node, shell[node]);
        }
    }

    private void becomeOuterFromInner(int node, int which, long time) {
        members.clear();
        blossoms.collect(node, members);
        shift(members, -time);
        becomeOuter(node, which, time);
    }

    /** A node that is in the tree no more may be reached again. */
    private void leave(int node, long time) {
        members.clear();
        blossoms.collect(node, members);
        shift(members, -time);
        for (int i = 0; i < members.size(); i++) {
            frontier.leave(members.at(i), time);
        }
    }

    /** The bids of a tree become what they are now, and its vertices are in no tree. */
    private void settle(int which, long time) {
        Vertices nodes = trees.get(which);
        for (int place = 0; place < nodes.size(); place++) {
            int node = nodes.at(place);
            if (label[node] == 0 || tree[node] != which) {
                continue;
            }
            long by = label[node] == OUTER ? time : -time;
            label[node] = 0;
            blossoms.rest(node, members);
            shift(members, by);
            for (int i = 0; i < members.size(); i++) {
                frontier.leave(members.at(i), time);
            }
            if (blossoms.isBlossom(node)) {
                shell[node] += by;
                if (shell[node] == 0) {
                    blossoms.expand(node, members);
                }
            }
        }
        nodes.clear();
    }
}
