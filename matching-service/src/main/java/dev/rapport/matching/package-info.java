/** Who should meet whom, and why. */
@NullMarked
package dev.rapport.matching;

import org.jspecify.annotations.NullMarked;
