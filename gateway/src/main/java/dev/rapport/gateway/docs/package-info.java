/** What the API is, as one document for all services. */
@NullMarked
package dev.rapport.gateway.docs;

import org.jspecify.annotations.NullMarked;
