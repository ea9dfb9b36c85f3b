/** The words the tests are written in: people, the sessions they hold, and the rooms they meet in. */
@NullMarked
package dev.rapport.acceptance.people;

import org.jspecify.annotations.NullMarked;
