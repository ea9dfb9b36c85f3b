/** What a session has brought its people, for its organiser. */
@NullMarked
package dev.rapport.session.report;

import org.jspecify.annotations.NullMarked;
