package dev.rapport.embedded;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Speaks to a store as a client does, without a line between them. */
abstract class BackendTest {
    private static final Duration NEVER = Duration.ofDays(1);

    @TempDir
    Path directory;

    DurableBackend backend;
    private final EmbeddedChannel client = new EmbeddedChannel();

    @BeforeEach
    void open() {
        backend = open(directory);
    }

    @AfterEach
    void close() {
        backend.close();
        client.close();
    }

    /** Saves only what is told by hand. */
    static DurableBackend open(Path directory) {
        return DurableBackend.open(directory, NEVER);
    }

    final Document send(String collection, String name, Document rest) {
        Document command = new Document(name, collection).append("$db", "test");
        command.putAll(rest.cloneDeeply());
        return backend.handleCommand(client, "test", name, command);
    }
}
