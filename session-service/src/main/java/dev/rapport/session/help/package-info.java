/** Whoever is in a room may ask the organiser to come. */
@NullMarked
package dev.rapport.session.help;

import org.jspecify.annotations.NullMarked;
