/** What arrives without asking: the event stream and the room's WebSocket. */
@NullMarked
package dev.rapport.acceptance.live;

import org.jspecify.annotations.NullMarked;
