/** Signed tokens and who is calling; every service checks for itself. */
@NullMarked
package dev.rapport.chassis.security;

import org.jspecify.annotations.NullMarked;
