/** All of Rapport in one JVM, on an embedded broker and store. */
@NullMarked
package dev.rapport.standalone;

import org.jspecify.annotations.NullMarked;
