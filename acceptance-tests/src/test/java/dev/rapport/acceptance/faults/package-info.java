/** Sessions during which something dies, and what must be there afterwards. */
@NullMarked
package dev.rapport.acceptance.faults;

import org.jspecify.annotations.NullMarked;
