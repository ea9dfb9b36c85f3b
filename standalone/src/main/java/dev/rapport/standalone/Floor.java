package dev.rapport.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Parts of the house that are closed together. */
final class Floor {
    private static final Logger log = LoggerFactory.getLogger(Floor.class);

    private final List<CompletableFuture<? extends AutoCloseable>> parts = new ArrayList<>();

    /** Goes on at once, while the part starts on a thread of its own. */
    void start(String name, Supplier<? extends AutoCloseable> part) {
        parts.add(Together.begin(name, part));
    }

    List<CompletableFuture<? extends AutoCloseable>> parts() {
        return parts;
    }

    /** Begins to close what is open, and what is still starting as soon as it has. */
    List<CompletableFuture<Void>> close() {
        return parts.stream()
                .map(part -> part.thenAcceptAsync(Floor::close, Together.onThreadNamed("closing")))
                .toList();
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            log.warn("{} did not close", part.getClass().getSimpleName(), e);
        }
    }
}
