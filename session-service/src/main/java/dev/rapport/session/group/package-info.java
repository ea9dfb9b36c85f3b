/** Which group somebody is in, where the organiser has rules for groups. */
@NullMarked
package dev.rapport.session.group;

import org.jspecify.annotations.NullMarked;
