/** What attendees see of each other. */
@NullMarked
package dev.rapport.profile.card;

import org.jspecify.annotations.NullMarked;
