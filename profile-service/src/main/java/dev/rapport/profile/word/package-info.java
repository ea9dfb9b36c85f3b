/** Words that several people use for themselves, for whoever looks for one. */
@NullMarked
package dev.rapport.profile.word;

import org.jspecify.annotations.NullMarked;
