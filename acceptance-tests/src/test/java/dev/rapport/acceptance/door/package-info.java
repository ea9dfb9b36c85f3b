/** What holds for every call: bad input, repeated calls, and what the door tells of itself. */
@NullMarked
package dev.rapport.acceptance.door;

import org.jspecify.annotations.NullMarked;
