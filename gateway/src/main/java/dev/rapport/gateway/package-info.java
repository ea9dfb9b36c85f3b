/** The only door: routes, the sign-in cookie, and the web app. */
@NullMarked
package dev.rapport.gateway;

import org.jspecify.annotations.NullMarked;
