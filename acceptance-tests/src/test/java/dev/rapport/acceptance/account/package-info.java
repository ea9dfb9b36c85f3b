/** Signing up and in, profiles, and keeping others away. */
@NullMarked
package dev.rapport.acceptance.account;

import org.jspecify.annotations.NullMarked;
