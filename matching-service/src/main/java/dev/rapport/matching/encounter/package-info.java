/** Who has met whom, and who would rather not meet again. */
@NullMarked
package dev.rapport.matching.encounter;

import org.jspecify.annotations.NullMarked;
