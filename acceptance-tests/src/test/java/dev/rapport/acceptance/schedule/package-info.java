/** Planning a session, getting a seat in it, and steering it. */
@NullMarked
package dev.rapport.acceptance.schedule;

import org.jspecify.annotations.NullMarked;
