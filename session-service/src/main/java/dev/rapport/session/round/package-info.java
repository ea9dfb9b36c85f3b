/** The state machine of a session's rounds, and its clock. */
@NullMarked
package dev.rapport.session.round;

import org.jspecify.annotations.NullMarked;
