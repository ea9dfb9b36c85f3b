/** What a text from outside must be before anybody keeps or shows it, as Jakarta Validation constraints. */
@NullMarked
package dev.rapport.chassis.text;

import org.jspecify.annotations.NullMarked;
