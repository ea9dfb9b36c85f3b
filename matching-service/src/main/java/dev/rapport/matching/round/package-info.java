/** Rounds that are due come in, rooms go out. */
@NullMarked
package dev.rapport.matching.round;

import org.jspecify.annotations.NullMarked;
