/** What every HTTP endpoint does alike: errors as problem+json, bounds, repeated calls. */
@NullMarked
package dev.rapport.chassis.web;

import org.jspecify.annotations.NullMarked;
