/** One aggregate is one document, saved together with the events it caused. */
@NullMarked
package dev.rapport.chassis.store;

import org.jspecify.annotations.NullMarked;
