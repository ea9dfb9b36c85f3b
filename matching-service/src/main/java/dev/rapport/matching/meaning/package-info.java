/** Phrases that mean nearly the same, by a model of language that runs in this process. */
@NullMarked
package dev.rapport.matching.meaning;

import org.jspecify.annotations.NullMarked;
