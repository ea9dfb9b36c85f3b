package dev.rapport.matching.pairing.graph;

import static dev.rapport.matching.pairing.graph.LargestMatching.NONE;

/** The ways through alternating trees of blossoms: from outer nodes by inner ones to the roots. */
final class Ways {
    private final Blossoms blossoms;
    /** The vertex of an inner node that an outer one has reached, and the vertex it was reached from. */
    private final int[] entry;

    private final int[] entryFrom;
    private final Meeting meeting;
    private final Vertices way = new Vertices();
    private final Vertices wayLinks = new Vertices();

    Ways(Blossoms blossoms) {
        this.blossoms = blossoms;
        entry = new int[blossoms.nodes()];
        entryFrom = new int[blossoms.nodes()];
        meeting = new Meeting(blossoms.nodes(), this::above);
    }

    /** An inner node is reached at one of its vertices from an outer vertex. */
    void enter(int inner, int at, int from) {
        entry[inner] = at;
        entryFrom[inner] = from;
    }

    /** The vertex at which an inner node was reached. */
    int entry(int inner) {
        return entry[inner];
    }

    /** The outer vertex from which an inner node was reached. */
    int entryFrom(int inner) {
        return entryFrom[inner];
    }

    /** The outer node above an outer node, or {@link LargestMatching#NONE} above the root. */
    private int above(int outer) {
        int inner = blossoms.matchedWith(outer);
        return inner == NONE ? NONE : blossoms.outermost(entryFrom[inner]);
    }

    /**
     * A cycle of nodes, as {@link Blossoms#shrink} takes it.
     *
     * @param nodes the one nearest to the root first
     */
    record Cycle(int[] nodes, int[] links) {}

    /** The cycle that an edge between two outer nodes of a tree closes. */
    Cycle closedBy(int one, int other) {
        int oneNode = blossoms.outermost(one);
        int otherNode = blossoms.outermost(other);
        int stem = meeting.of(oneNode, otherNode);
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
        climb(otherNode, stem);
        for (int i = 0; i < way.size(); i++) {
            int place = length + 1 + i;
            nodes[place] = way.at(i);
            links[2 * place] = wayLinks.at(2 * i);
            links[2 * place + 1] = wayLinks.at(2 * i + 1);
        }
        return new Cycle(nodes, links);
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
        way.clear();
        wayLinks.clear();
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

    /** Matches two vertices of different trees, and along the way to each root exchanges matched and other edges. */
    void augment(int one, int other) {
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
}
