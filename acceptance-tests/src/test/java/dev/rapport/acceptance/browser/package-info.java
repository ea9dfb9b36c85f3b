/** The web app as people use it, in a real browser with a make-believe camera. */
@NullMarked
package dev.rapport.acceptance.browser;

import org.jspecify.annotations.NullMarked;
