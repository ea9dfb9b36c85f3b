/** Breakout rooms: who is in them, why, and what members send each other. */
@NullMarked
package dev.rapport.session.room;

import org.jspecify.annotations.NullMarked;
