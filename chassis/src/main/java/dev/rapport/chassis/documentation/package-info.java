/** How a service describes its API. */
@NullMarked
package dev.rapport.chassis.documentation;

import org.jspecify.annotations.NullMarked;
