package dev.rapport.matching.pairing.graph;

import static dev.rapport.matching.pairing.graph.LargestMatching.NONE;

import java.util.Arrays;

/**
 * A matching and its blossoms: odd sets of vertices, each a cycle of an odd number of smaller blossoms or single vertices,
 * so matched that one vertex, its base, has its partner outside (J. Edmonds, "Paths, trees, and flowers", 1965). Vertices
 * and blossoms are nodes by number, vertices first; the outermost ones are found by sets that grow together (R. Tarjan,
 * "Efficiency of a good but not linear set union algorithm", JACM 1975).
 */
final class Blossoms {
    final int vertices;
    /** The partner of each vertex, or {@link LargestMatching#NONE}. */
    final int[] mate;
    /** What each vertex bids, blossoms around it included. */
    final long[] bid;
    /** What each blossom bids. */
    final long[] shell;
    /** The vertex of a node that has its partner outside. */
    final int[] base;
    /** The blossom right around a node, or {@link LargestMatching#NONE}. */
    final int[] around;

    /** The nodes of a cycle, the one with the base first, then pairs of matched ones. */
    private final int[][] cycle;
    /** By place in a cycle the edge to the next: the vertex there, and the one in the next. */
    private final int[][] links;

    private final int[] outermostAtRest;
    private final int[] merged;
    private final int[] unused;
    private int unusedCount;
    private int[] stack = new int[64];
    private int[] path = new int[64];

    Blossoms(int[] mate, long[] bid) {
        vertices = mate.length;
        this.mate = mate;
        this.bid = bid;
        int nodes = vertices + vertices / 2 + 1;
        shell = new long[nodes];
        base = new int[nodes];
        around = new int[nodes];
        Arrays.fill(around, NONE);
        cycle = new int[nodes - vertices][];
        links = new int[nodes - vertices][];
        outermostAtRest = new int[vertices];
        merged = new int[nodes];
        for (int vertex = 0; vertex < vertices; vertex++) {
            base[vertex] = vertex;
            outermostAtRest[vertex] = vertex;
            merged[vertex] = vertex;
        }
        unused = new int[nodes - vertices];
        for (int node = nodes - 1; node >= vertices; node--) {
            unused[unusedCount++] = node;
        }
    }

    int nodes() {
        return around.length;
    }

    boolean isBlossom(int node) {
        return node >= vertices;
    }

    /** The outermost blossom around a vertex, or the vertex itself. */
    int outermost(int vertex) {
        int node = outermostAtRest[vertex];
        while (merged[node] != node) {
            merged[node] = merged[merged[node]];
            node = merged[node];
        }
        return node;
    }

    /** The node outside with which a node is matched, or {@link LargestMatching#NONE}. */
    int matchedWith(int node) {
        int partner = mate[base[node]];
        return partner == NONE ? NONE : outermost(partner);
    }

    int[] cycle(int blossom) {
        return cycle[blossom - vertices];
    }

    int[] links(int blossom) {
        return links[blossom - vertices];
    }

    /**
     * Makes a blossom.
     *
     * @param nodes of a cycle, the one with the base first, then pairs of matched ones
     * @param edges by place in the cycle the vertex there and the vertex in the next
     */
    int shrink(int[] nodes, int[] edges) {
        int blossom = unused[--unusedCount];
        cycle[blossom - vertices] = nodes;
        links[blossom - vertices] = edges;
        base[blossom] = base[nodes[0]];
        merged[blossom] = blossom;
        for (int node : nodes) {
            around[node] = blossom;
            merged[node] = blossom;
        }
        return blossom;
    }

    /** Unmakes an outermost blossom; those in it are outermost then. */
    void expand(int blossom, Vertices buffer) {
        for (int node : cycle(blossom)) {
            around[node] = NONE;
            merged[node] = node;
            rest(node, buffer);
        }
        cycle[blossom - vertices] = null;
        links[blossom - vertices] = null;
        unused[unusedCount++] = blossom;
    }

    /** Remembers for each vertex of an outermost node that it is in this one. */
    void rest(int node, Vertices buffer) {
        buffer.clear();
        collect(node, buffer);
        for (int i = 0; i < buffer.size(); i++) {
            outermostAtRest[buffer.at(i)] = node;
        }
    }

    /** Adds the vertices of a node. */
    void collect(int node, Vertices into) {
        int height = 0;
        stack[height++] = node;
        while (height > 0) {
            int top = stack[--height];
            if (top < vertices) {
                into.add(top);
                continue;
            }
            int[] inside = cycle(top);
            if (stack.length < height + inside.length) {
                stack = Arrays.copyOf(stack, 2 * (height + inside.length));
            }
            for (int i = inside.length - 1; i >= 0; i--) {
                stack[height++] = inside[i];
            }
        }
    }

    /** Matches two vertices of different outermost nodes, each of which becomes the base of its node. */
    void match(int one, int other) {
        moveBase(outermost(one), one);
        moveBase(outermost(other), other);
        mate[one] = other;
        mate[other] = one;
    }

    private void moveBase(int node, int vertex) {
        int height = 0;
        stack[height++] = node;
        stack[height++] = vertex;
        while (height > 0) {
            int newBase = stack[--height];
            int outer = stack[--height];
            int depth = pathUp(newBase, outer);
            for (int level = depth - 1; level > 0 && base[path[level]] != newBase; level--) {
                height = turn(path[level], path[level - 1], newBase, height);
            }
        }
    }

    private int pathUp(int vertex, int outer) {
        int depth = 0;
        for (int node = vertex; ; node = around[node]) {
            if (depth == path.length) {
                path = Arrays.copyOf(path, 2 * depth);
            }
            path[depth++] = node;
            if (node == outer) {
                return depth;
            }
        }
    }

    /** Matches the nodes of a cycle anew but for one; what this asks of the nodes themselves goes onto the stack. */
    private int turn(int blossom, int first, int newBase, int stacked) {
        int[] nodes = cycle(blossom);
        int[] edges = links(blossom);
        base[blossom] = newBase;
        int length = nodes.length;
        int place = 0;
        while (nodes[place] != first) {
            place++;
        }
        if (place == 0) {
            return stacked;
        }
        int height = stacked;
        if (stack.length < height + 2 * length) {
            stack = Arrays.copyOf(stack, 2 * (height + 2 * length));
        }
        int from = place % 2 == 0 ? 0 : place + 1;
        int end = place % 2 == 0 ? place : length;
        for (int i = from; i < end; i += 2) {
            int a = edges[2 * i];
            int b = edges[2 * i + 1];
            mate[a] = b;
            mate[b] = a;
            stack[height++] = nodes[i];
            stack[height++] = a;
            stack[height++] = nodes[(i + 1) % length];
            stack[height++] = b;
        }
        int[] turned = new int[length];
        int[] turnedEdges = new int[2 * length];
        for (int i = 0; i < length; i++) {
            int at = (i + place) % length;
            turned[i] = nodes[at];
            turnedEdges[2 * i] = edges[2 * at];
            turnedEdges[2 * i + 1] = edges[2 * at + 1];
        }
        cycle[blossom - vertices] = turned;
        links[blossom - vertices] = turnedEdges;
        return height;
    }
}
