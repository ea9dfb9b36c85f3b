package dev.rapport.matching.pairing;

import java.util.List;

/**
 * Who sits with whom, by number.
 *
 * @param rooms the members of each; a third comes last in a trio made of an odd number
 * @param left who has no room yet
 */
record Seating(List<int[]> rooms, List<Integer> left) {}
