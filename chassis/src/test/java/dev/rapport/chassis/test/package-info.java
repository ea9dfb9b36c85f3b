/** What the tests of every service share: where broker and store run, reading topics, and the rules of the house. */
@NullMarked
package dev.rapport.chassis.test;

import org.jspecify.annotations.NullMarked;
