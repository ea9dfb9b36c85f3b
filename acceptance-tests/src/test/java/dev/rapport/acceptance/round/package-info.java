/** Who meets whom, from the first round to the last. */
@NullMarked
package dev.rapport.acceptance.round;

import org.jspecify.annotations.NullMarked;
