/** What an operator does from a terminal: look at dead letters, handle them again, build a read model anew. */
@NullMarked
package dev.rapport.chassis.operation;

import org.jspecify.annotations.NullMarked;
