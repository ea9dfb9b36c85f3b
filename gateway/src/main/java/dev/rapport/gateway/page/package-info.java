/** The web app: its one page at every address of its own, and what browsers are told to allow it. */
@NullMarked
package dev.rapport.gateway.page;

import org.jspecify.annotations.NullMarked;
