/** What members tell an administrator about each other. */
@NullMarked
package dev.rapport.session.report;

import org.jspecify.annotations.NullMarked;
