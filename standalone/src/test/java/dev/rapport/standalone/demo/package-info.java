/** What the people of the demo say. */
@NullMarked
package dev.rapport.standalone.demo;

import org.jspecify.annotations.NullMarked;
