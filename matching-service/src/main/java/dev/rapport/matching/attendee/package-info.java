/** What matching needs to know of people, read from their profiles and relations. */
@NullMarked
package dev.rapport.matching.attendee;

import org.jspecify.annotations.NullMarked;
