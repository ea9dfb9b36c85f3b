/** What is on now, told to everybody as it happens. */
@NullMarked
package dev.rapport.session.live;

import org.jspecify.annotations.NullMarked;
