/** People to try Rapport with: they come in by the gateway like anybody else, and chat with whoever visits. */
@NullMarked
package dev.rapport.standalone.demo;

import org.jspecify.annotations.NullMarked;
