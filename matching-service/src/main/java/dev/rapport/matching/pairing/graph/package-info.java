/** Matchings in graphs of numbers; knows nothing of people. */
@NullMarked
package dev.rapport.matching.pairing.graph;

import org.jspecify.annotations.NullMarked;
