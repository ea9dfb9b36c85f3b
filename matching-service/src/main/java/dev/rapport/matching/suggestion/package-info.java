/** Whom somebody might like to meet. */
@NullMarked
package dev.rapport.matching.suggestion;

import org.jspecify.annotations.NullMarked;
