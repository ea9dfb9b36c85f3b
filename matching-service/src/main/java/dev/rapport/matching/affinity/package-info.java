/** How much two attendees have to say and to give to each other, and the words for it. */
@NullMarked
package dev.rapport.matching.affinity;

import org.jspecify.annotations.NullMarked;
