/** Words as people write them, brought to forms that can be compared and weighed. */
@NullMarked
package dev.rapport.matching.affinity.words;

import org.jspecify.annotations.NullMarked;
