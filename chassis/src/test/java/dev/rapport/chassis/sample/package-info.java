/** A service that does nothing but use everything of the chassis, and what it is asked by tests. */
@NullMarked
package dev.rapport.chassis.sample;

import org.jspecify.annotations.NullMarked;
