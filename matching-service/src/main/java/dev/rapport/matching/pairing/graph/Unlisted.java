package dev.rapport.matching.pairing.graph;

/** The edges of a graph that are not listed. May be asked by several threads at once. */
public interface Unlisted {
    /** How many vertices may have any; those with the lowest numbers. */
    int vertices();

    /** What any at a vertex costs at least; infinite where all of its edges are listed. */
    double least(int vertex);

    /**
     * Tells what edges cost from a vertex to some others.
     *
     * @param others so many of them as count
     * @param into takes the cost of each; infinite where there is no edge
     */
    void costs(int vertex, int[] others, int count, double[] into);
}
