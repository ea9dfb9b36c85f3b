package dev.rapport.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreKilledTest {
    private static final int WRITERS = 8;
    private static final int KILLS = 4;

    @TempDir
    Path directory;

    private final List<StoreWriter> writers =
            IntStream.range(0, WRITERS).mapToObj(StoreWriter::new).toList();

    @Test
    void losesNothingThatWasAcknowledgedAndAppliesNothingTwice() {
        for (int kill = 0; kill < KILLS; kill++) {
            long before = steps();
            killUnderLoad(ThreadLocalRandom.current().nextInt(200, 2000));
            assertThat(steps()).isGreaterThan(before);
            killWhileItStarts(Duration.ofMillis(ThreadLocalRandom.current().nextInt(300, 900)));
        }
        try (EmbeddedStore store = EmbeddedStore.start(directory, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            verify(client);
        }
    }

    private void killUnderLoad(long moreSteps) {
        try (ChildProcess store = ChildProcess.store(directory);
                MongoClient client = MongoClients.create(store.address())) {
            verify(client);
            long enough = steps() + moreSteps;
            List<Thread> running = writers.stream()
                    .map(writer -> Thread.ofPlatform().start(() -> writer.writeUntilKilled(client)))
                    .toList();
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> steps() > enough);
            store.kill();
            running.forEach(StoreKilledTest::join);
        }
    }

    private void killWhileItStarts(Duration after) {
        try (ChildProcess store = ChildProcess.store(directory)) {
            store.awaitEnd(after);
        }
    }

    private void verify(MongoClient client) {
        writers.forEach(writer -> writer.verify(client));
        StoreWriter.verifyShared(client);
    }

    private long steps() {
        return writers.stream().mapToLong(StoreWriter::steps).sum();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
