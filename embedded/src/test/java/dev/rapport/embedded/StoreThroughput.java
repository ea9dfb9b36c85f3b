package dev.rapport.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import io.netty.channel.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * Acknowledged writes a second of 16 clients at once, by turns insert and update, on three stores in turn. Not run by
 * default, for it measures and checks nothing: {@code ./mvnw -pl embedded test -Dtest=StoreThroughput}.
 */
class StoreThroughput {
    private static final int CLIENTS = 16;
    private static final int ROUNDS = 7;
    private static final Duration ROUND = Duration.ofSeconds(4);

    @TempDir
    Path directory;

    enum Kind {
        /** What is acknowledged survives a kill. */
        DURABLE,
        /** As mongo-java-server comes: what the last second acknowledged is lost by a kill. */
        PLAIN,
        /** Saved before each answer. */
        COMMIT_PER_WRITE
    }

    @Test
    void measure() throws Exception {
        Map<Kind, List<Long>> perSecond = new EnumMap<>(Kind.class);
        for (int round = 0; round <= ROUNDS; round++) {
            for (Kind kind : Kind.values()) {
                long writes = measure(kind);
                if (round > 0) {
                    perSecond.computeIfAbsent(kind, k -> new ArrayList<>()).add(writes);
                }
            }
        }
        perSecond.forEach((kind, writes) -> IO.println("%s: %s writes/s, median %s"
                .formatted(kind, writes, writes.stream().sorted().toList().get(ROUNDS / 2))));
    }

    private long measure(Kind kind) throws Exception {
        Path data = Files.createDirectory(directory.resolve("data"));
        try (AutoCloseable store = start(kind, data)) {
            return switch (store) {
                case EmbeddedStore durable -> writesPerSecond(durable.uri());
                case Server server -> writesPerSecond(server.uri());
                default -> throw new IllegalStateException();
            };
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static AutoCloseable start(Kind kind, Path data) {
        String file = data.resolve("plain.mv").toString();
        return switch (kind) {
            case DURABLE -> EmbeddedStore.start(data, 0);
            case PLAIN -> new Server(new H2Backend(MVStore.open(file)));
            case COMMIT_PER_WRITE -> new Server(new Committing(MVStore.open(file)));
        };
    }

    private static long writesPerSecond(String uri) {
        LongAdder writes = new LongAdder();
        try (MongoClient client = MongoClients.create(uri)) {
            Instant end = Instant.now().plus(ROUND);
            List<Thread> clients = IntStream.range(0, CLIENTS)
                    .mapToObj(number -> Thread.ofPlatform().start(() -> write(client, number, end, writes)))
                    .toList();
            for (Thread running : clients) {
                running.join();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return writes.sum() / ROUND.toSeconds();
    }

    private static void write(MongoClient client, int number, Instant end, LongAdder writes) {
        MongoCollection<Document> things = client.getDatabase("test").getCollection("things");
        for (int i = 0; Instant.now().isBefore(end); i++) {
            String id = number + "-" + i / 2;
            if (i % 2 == 0) {
                things.insertOne(new Document("_id", id).append("v", 0L).append("text", "x".repeat(200)));
            } else {
                things.updateOne(new Document("_id", id), new Document("$set", new Document("v", 1L)));
            }
            writes.increment();
        }
    }

    private static final class Committing extends H2Backend {
        Committing(MVStore store) {
            super(store);
        }

        @Override
        public de.bwaldvogel.mongo.bson.Document handleCommand(
                Channel channel, String database, String name, de.bwaldvogel.mongo.bson.Document command) {
            var answer = super.handleCommand(channel, database, name, command);
            getMvStore().commit();
            return answer;
        }
    }

    private record Server(MongoServer server) implements AutoCloseable {
        Server(H2Backend backend) {
            this(new MongoServer(backend));
            server.bind("127.0.0.1", 0);
        }

        String uri() {
            return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
        }

        @Override
        public void close() throws IOException {
            server.shutdownNow();
        }
    }
}
