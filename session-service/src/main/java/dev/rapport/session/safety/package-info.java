/** What members tell an administrator about each other. */
@NullMarked
package dev.rapport.session.safety;

import org.jspecify.annotations.NullMarked;
