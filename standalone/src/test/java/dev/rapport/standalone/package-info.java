/** Rapport as a newcomer starts and stops it: in a JVM of its own, by its command line and its terminal. */
@NullMarked
package dev.rapport.standalone;

import org.jspecify.annotations.NullMarked;
