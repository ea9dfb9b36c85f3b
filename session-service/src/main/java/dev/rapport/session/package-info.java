/** When, in which room, and what is on now. */
@NullMarked
package dev.rapport.session;

import org.jspecify.annotations.NullMarked;
