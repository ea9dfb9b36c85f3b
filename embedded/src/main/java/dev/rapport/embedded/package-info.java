/** A real Kafka broker and a durable MongoDB wire-protocol store inside this JVM, so that one process needs no others. */
@NullMarked
package dev.rapport.embedded;

import org.jspecify.annotations.NullMarked;
