/** The cookie that stands for a token in the browser. */
@NullMarked
package dev.rapport.gateway.signin;

import org.jspecify.annotations.NullMarked;
