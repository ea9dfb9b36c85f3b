/** Whom an attendee keeps away: blocks. */
@NullMarked
package dev.rapport.profile.safety;

import org.jspecify.annotations.NullMarked;
