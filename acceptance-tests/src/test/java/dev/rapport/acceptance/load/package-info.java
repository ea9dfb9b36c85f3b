/** Crowds and long evenings: what they cost, told as figures. */
@NullMarked
package dev.rapport.acceptance.load;

import org.jspecify.annotations.NullMarked;
