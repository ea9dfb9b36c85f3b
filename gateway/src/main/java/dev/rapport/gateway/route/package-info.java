/** Which service answers which path. */
@NullMarked
package dev.rapport.gateway.route;

import org.jspecify.annotations.NullMarked;
