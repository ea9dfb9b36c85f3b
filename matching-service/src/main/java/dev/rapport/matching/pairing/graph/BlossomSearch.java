package dev.rapport.matching.pairing.graph;

import static dev.rapport.matching.pairing.graph.LargestMatching.NONE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Covers the last bare vertices by augmenting paths through blossoms that are shrunk and expanded on the way (J. Edmonds,
 * "Maximum matching and a polyhedron with 0,1-vertices", 1965). From each a tree grows, all at the same pace, until two meet
 * (as in V. Kolmogorov, "Blossom V", Mathematical Programming Computation 2009, with one change of bids for all): so none has to
 * cross the whole graph. Time is how much more their roots bid; as in {@link FractionalMatching}, the bids of a tree are
 * kept as they would have been at time 0. Whoever has left a tree is looked at again when it is due.
 */
final class BlossomSearch {
    private static final byte INNER = 1;
    private static final byte OUTER = 2;

    /** Steps after which the clock is looked at. */
    private static final int CHECKED = 1 << 10;

    private final SparseGraph graph;
    private final Blossoms blossoms;
    private final long[] bid;
    private final long[] shell;
    private final byte[] label;
    private final int[] tree;
    /** The vertex of an inner node that an outer one has reached, and the vertex it was reached from. */
    private final int[] entry;

    private final int[] entryFrom;
    /** When a vertex will be reached by a tree, and by which edge, should that still be in the tree. */
    private final long[] soonest;

    private final int[] soonestEdge;
    private final boolean[] onPath;
    private final List<Vertices> trees = new ArrayList<>();
    private final Vertices members = new Vertices();
    private final Vertices fresh = new Vertices();
    private final Vertices way = new Vertices();
    private final Vertices wayLinks = new Vertices();
    private final Agenda agenda = new Agenda();
    private int bare;

    BlossomSearch(SparseGraph graph, Blossoms blossoms) {
        this.graph = graph;
        this.blossoms = blossoms;
        bid = blossoms.bid;
        shell = blossoms.shell;
        label = new byte[blossoms.nodes()];
        tree = new int[blossoms.nodes()];
        entry = new int[blossoms.nodes()];
        entryFrom = new int[blossoms.nodes()];
        onPath = new boolean[blossoms.nodes()];
        soonest = new long[graph.size];
        Arrays.fill(soonest, SparseGraph.NEVER);
        soonestEdge = new int[graph.size];
    }

    /** @return false when there is no perfect matching, or none in time */
    boolean complete(Deadline deadline) {
        for (int vertex = 0; vertex < graph.size; vertex++) {
            if (blossoms.mate[vertex] == NONE) {
                trees.add(new Vertices());
                becomeOuter(vertex, bare++, 0);
            }
        }
        reachFromFresh();
        for (int steps = 1; bare > 0 && !agenda.isEmpty(); steps++) {
            if (steps % CHECKED == 0 && deadline.isOver()) {
                return false;
            }
            long time = agenda.time();
            int item = agenda.item();
            agenda.remove();
            if (item < graph.size) {
                grow(item, time);
            } else if (item < blossoms.nodes()) {
                if (label[item] == INNER && shell[item] == time) {
                    expand(item, time);
                }
            } else {
                meet(item - blossoms.nodes(), time);
            }
        }
        return bare == 0;
    }

    private void grow(int vertex, long time) {
        int node = blossoms.outermost(vertex);
        if (label[node] != 0 || soonest[vertex] != time) {
            return;
        }
        int edge = soonestEdge[vertex];
        int from = graph.from(edge);
        int fromNode = blossoms.outermost(from);
        if (label[fromNode] != OUTER || graph.cost[edge] - bid[from] - bid[vertex] != time) {
            reachAgain(vertex);
            return;
        }
        becomeInner(node, vertex, from);
        members.clear();
        blossoms.collect(node, members);
        shift(members, time);
        if (blossoms.isBlossom(node)) {
            shell[node] += time;
            agenda.add(shell[node], node);
        }
        becomeOuter(blossoms.matchedWith(node), tree[node], time);
        reachFromFresh();
    }

    private void meet(int edge, long time) {
        int one = graph.from(edge);
        int other = graph.to[edge];
        int oneNode = blossoms.outermost(one);
        int otherNode = blossoms.outermost(other);
        if (oneNode == otherNode
                || label[oneNode] != OUTER
                || label[otherNode] != OUTER
                || graph.cost[edge] - bid[one] - bid[other] != 2 * time) {
            return;
        }
        if (tree[oneNode] == tree[otherNode]) {
            close(one, other, time);
        } else {
            augment(one, other);
            dissolve(tree[oneNode], tree[otherNode], time);
            bare -= 2;
        }
    }

    private void becomeInner(int node, int at, int from) {
        label[node] = INNER;
        entry[node] = at;
        entryFrom[node] = from;
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
            reachFrom(fresh.at(i));
        }
        fresh.clear();
    }

    private void reachFrom(int vertex) {
        int node = blossoms.outermost(vertex);
        long mine = bid[vertex];
        for (int edge = graph.start[vertex]; edge < graph.start[vertex + 1]; edge++) {
            int other = graph.to[edge];
            int otherNode = blossoms.outermost(other);
            byte otherLabel = label[otherNode];
            if (otherLabel == INNER || otherNode == node) {
                continue;
            }
            long slack = graph.cost[edge] - mine - bid[other];
            if (otherLabel == 0) {
                reach(other, edge, slack);
            } else if (slack < SparseGraph.NEVER) {
                agenda.add(slack / 2, blossoms.nodes() + edge);
            }
        }
    }

    private void reach(int vertex, int edge, long time) {
        if (time < soonest[vertex]) {
            soonest[vertex] = time;
            soonestEdge[vertex] = edge;
            agenda.add(time, vertex);
        }
    }

    /** For a vertex in no tree, or no more in the tree that was to reach it. */
    private void reachAgain(int vertex) {
        soonest[vertex] = SparseGraph.NEVER;
        for (int edge = graph.start[vertex]; edge < graph.start[vertex + 1]; edge++) {
            int other = graph.to[edge];
            if (label[blossoms.outermost(other)] == OUTER) {
                reach(vertex, graph.reverse(edge), graph.cost[edge] - bid[vertex] - bid[other]);
            }
        }
    }

    /** An edge between two outer nodes of a tree closes a cycle, which is shrunk. */
    private void close(int one, int other, long time) {
        int oneNode = blossoms.outermost(one);
        int otherNode = blossoms.outermost(other);
        int stem = meeting(oneNode, otherNode);
        way.clear();
        wayLinks.clear();
        climb(oneNode, stem);
        int length = way.size();
        int[] nodes = new int[length + 1 + count(otherNode, stem)];
        int[] links = new int[2 * nodes.length];
        nodes[0] = stem;
        for (int i = 0; i < length; i++) {
            int place = length - i;
            nodes[place] = way.at(i);
            links[2 * place - 2] = wayLinks.at(2 * i + 1);
            links[2 * place - 1] = wayLinks.at(2 * i);
        }
        links[2 * length] = one;
        links[2 * length + 1] = other;
        way.clear();
        wayLinks.clear();
        climb(otherNode, stem);
        for (int i = 0; i < way.size(); i++) {
            int place = length + 1 + i;
            nodes[place] = way.at(i);
            links[2 * place] = wayLinks.at(2 * i);
            links[2 * place + 1] = wayLinks.at(2 * i + 1);
        }
        shrink(nodes, links, time);
    }

    private void shrink(int[] nodes, int[] links, long time) {
        for (int node : nodes) {
            boolean inner = label[node] == INNER;
            if (blossoms.isBlossom(node)) {
                shell[node] += inner ? -time : time;
            }
            if (inner) {
                members.clear();
                blossoms.collect(node, members);
                shift(members, -2 * time);
                fresh.addAll(members);
            }
            label[node] = 0;
        }
        int which = tree[nodes[0]];
        int blossom = blossoms.shrink(nodes, links);
        label[blossom] = OUTER;
        join(blossom, which);
        shell[blossom] = -time;
        reachFromFresh();
    }

    /** The outer node above an outer node, or {@link LargestMatching#NONE} above the root. */
    private int above(int outer) {
        int inner = blossoms.matchedWith(outer);
        return inner == NONE ? NONE : blossoms.outermost(entryFrom[inner]);
    }

    private int meeting(int one, int other) {
        int climber = one;
        int waiting = other;
        while (climber == NONE || !onPath[climber]) {
            int above = NONE;
            if (climber != NONE) {
                onPath[climber] = true;
                above = above(climber);
            }
            climber = waiting;
            waiting = above;
        }
        clearPath(one);
        clearPath(other);
        return climber;
    }

    private void clearPath(int from) {
        for (int node = from; node != NONE && onPath[node]; node = above(node)) {
            onPath[node] = false;
        }
    }

    private int count(int from, int stem) {
        int count = 0;
        for (int node = from; node != stem; node = above(node)) {
            count += 2;
        }
        return count;
    }

    /** The nodes from one up to below the stem, and for each the vertex there and the one above by which it hangs together. */
    private void climb(int from, int stem) {
        for (int outer = from; outer != stem; outer = above(outer)) {
            int inner = blossoms.matchedWith(outer);
            way.add(outer);
            wayLinks.add(blossoms.base[outer]);
            wayLinks.add(blossoms.mate[blossoms.base[outer]]);
            way.add(inner);
            wayLinks.add(entry[inner]);
            wayLinks.add(entryFrom[inner]);
        }
    }

    /** An inner blossom that bids nothing any more is taken apart; the way through it stays in the tree. */
    private void expand(int blossom, long time) {
        int[] nodes = blossoms.cycle(blossom);
        int[] links = blossoms.links(blossom);
        int length = nodes.length;
        int at = entry[blossom];
        int from = entryFrom[blossom];
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
            agenda.add(shell[node], node);
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
            reachAgain(members.at(i));
        }
    }

    /** Matches two vertices of different trees, and along the way to each root exchanges matched and other edges. */
    private void augment(int one, int other) {
        int oneBefore = partnerOutside(one);
        int otherBefore = partnerOutside(other);
        blossoms.match(one, other);
        augmentAbove(oneBefore);
        augmentAbove(otherBefore);
    }

    private void augmentAbove(int bareInner) {
        int bereft = bareInner;
        while (bereft != NONE) {
            int inner = blossoms.outermost(bereft);
            int from = entryFrom[inner];
            bereft = partnerOutside(from);
            blossoms.match(entry[inner], from);
        }
    }

    private int partnerOutside(int vertex) {
        return blossoms.mate[blossoms.base[blossoms.outermost(vertex)]];
    }

    private void dissolve(int one, int other, long time) {
        settle(one, time);
        settle(other, time);
        for (int i = 0; i < fresh.size(); i++) {
            reachAgain(fresh.at(i));
        }
        fresh.clear();
    }

    /** The bids of a tree become what they are now; its vertices are fresh then, and in no tree. */
    private void settle(int which, long time) {
        Vertices nodes = trees.get(which);
        for (int i = 0; i < nodes.size(); i++) {
            int node = nodes.at(i);
            if (label[node] == 0 || tree[node] != which) {
                continue;
            }
            long by = label[node] == OUTER ? time : -time;
            label[node] = 0;
            blossoms.rest(node, members);
            shift(members, by);
            fresh.addAll(members);
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
