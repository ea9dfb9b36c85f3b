/** Who has a seat, who has checked in and who is really there. */
@NullMarked
package dev.rapport.session.attendance;

import org.jspecify.annotations.NullMarked;
