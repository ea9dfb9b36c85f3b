package dev.rapport.chassis.test;

import dev.rapport.embedded.EmbeddedBroker;
import dev.rapport.embedded.EmbeddedStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** In this JVM, on a temporary directory. */
final class EmbeddedBacking extends Backing {
    private final Path directory;
    private final EmbeddedBroker broker;
    private final EmbeddedStore store;

    private EmbeddedBacking(Path directory) {
        this.directory = directory;
        this.broker = EmbeddedBroker.start(directory.resolve("broker"), 0);
        this.store = EmbeddedStore.start(directory.resolve("store"), 0);
    }

    static EmbeddedBacking start() {
        try {
            return new EmbeddedBacking(Files.createTempDirectory("rapport-test"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    public String mongoUri() {
        return store.uri();
    }

    @Override
    void stop() {
        store.close();
        broker.close();
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "the embedded broker and store";
    }
}
