package dev.rapport.matching.pairing.graph;

/** Which vertices of an undirected graph are joined by an edge; never a vertex with itself. */
@FunctionalInterface
public interface Adjacency {
    boolean joined(int a, int b);
}
