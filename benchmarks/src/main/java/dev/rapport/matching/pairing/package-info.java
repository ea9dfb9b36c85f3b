/** Measurements of parts of the pairing engine that it keeps to itself. */
@NullMarked
package dev.rapport.matching.pairing;

import org.jspecify.annotations.NullMarked;
