/** Events on topics: writing, reading, retrying, and setting aside what cannot be read. */
@NullMarked
package dev.rapport.chassis.messaging;

import org.jspecify.annotations.NullMarked;
