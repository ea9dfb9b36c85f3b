/** The system under test and the wires to it: HTTP, server-sent events and WebSockets, all through the gateway. */
@NullMarked
package dev.rapport.acceptance.system;

import org.jspecify.annotations.NullMarked;
