/** Sessions as organisers plan them, and who has a seat. */
@NullMarked
package dev.rapport.session.schedule;

import org.jspecify.annotations.NullMarked;
