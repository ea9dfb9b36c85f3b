/** Profile-service: who people are, and whom they know. */
@NullMarked
package dev.rapport.profile;

import org.jspecify.annotations.NullMarked;
