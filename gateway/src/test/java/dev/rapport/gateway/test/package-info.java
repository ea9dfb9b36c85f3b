/** A gateway before services that only pretend. */
@NullMarked
package dev.rapport.gateway.test;

import org.jspecify.annotations.NullMarked;
