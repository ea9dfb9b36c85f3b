package dev.rapport.embedded;

import org.jspecify.annotations.Nullable;

/** An embedded broker or store cannot start; the message tells a person why and what to do about it. */
public final class EmbeddedStartException extends RuntimeException {
    EmbeddedStartException(String message) {
        super(message);
    }

    EmbeddedStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
