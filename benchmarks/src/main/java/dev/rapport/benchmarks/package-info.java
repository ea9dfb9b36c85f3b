/** Measurements of Rapport beside its alternatives, in one run. */
@NullMarked
package dev.rapport.benchmarks;

import org.jspecify.annotations.NullMarked;
