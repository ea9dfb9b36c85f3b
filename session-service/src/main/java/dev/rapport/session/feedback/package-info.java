/** What members felt about a room, in private. */
@NullMarked
package dev.rapport.session.feedback;

import org.jspecify.annotations.NullMarked;
