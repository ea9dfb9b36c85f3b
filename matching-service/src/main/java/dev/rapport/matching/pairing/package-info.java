/** Decides who meets whom in a round: plain data in, plain data out. */
@NullMarked
package dev.rapport.matching.pairing;

import org.jspecify.annotations.NullMarked;
