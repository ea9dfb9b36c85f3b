/** What an attendee tells about themselves: a card for everyone, and private terms. */
@NullMarked
package dev.rapport.profile.profile;

import org.jspecify.annotations.NullMarked;
