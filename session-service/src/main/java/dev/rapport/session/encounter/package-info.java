/** Whom somebody has met in a session, why, and what they noted about them. */
@NullMarked
package dev.rapport.session.encounter;

import org.jspecify.annotations.NullMarked;
