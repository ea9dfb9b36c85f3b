/** What this service needs to know of people: their cards and whom they do not want to meet. */
@NullMarked
package dev.rapport.session.attendee;

import org.jspecify.annotations.NullMarked;
