/** With whom an attendee stays in touch: connections, known to each when both want them. */
@NullMarked
package dev.rapport.profile.connection;

import org.jspecify.annotations.NullMarked;
