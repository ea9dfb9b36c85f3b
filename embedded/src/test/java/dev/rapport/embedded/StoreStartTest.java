package dev.rapport.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreStartTest {
    @TempDir
    Path directory;

    @Test
    void bringsEverythingBack() {
        try (EmbeddedStore store = EmbeddedStore.start(directory, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> things = things(client);
            things.createIndex(Indexes.ascending("name"), new IndexOptions().unique(true));
            things.insertMany(IntStream.range(0, 1_000)
                    .mapToObj(i -> new Document("_id", i).append("name", "thing " + i))
                    .toList());
        }
        try (EmbeddedStore store = EmbeddedStore.start(directory, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            assertThat(things(client).countDocuments()).isEqualTo(1_000);
            assertThat(things(client).find(new Document("name", "thing 999")).first())
                    .isEqualTo(new Document("_id", 999).append("name", "thing 999"));
            assertThatThrownBy(() -> things(client).insertOne(new Document("_id", 1_000).append("name", "thing 1")))
                    .hasMessageContaining("duplicate key");
        }
    }

    @Test
    void answersAHealthCheck() {
        try (EmbeddedStore store = EmbeddedStore.start(directory, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            Document answer = client.getDatabase("test").runCommand(new Document("hello", 1));

            assertThat(answer.getBoolean("isWritablePrimary")).isTrue();
            assertThat(answer.getInteger("maxWireVersion")).isPositive();
        }
    }

    @Test
    void saysWhichPortIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedStore.start(directory, other.getLocalPort()))
                    .isInstanceOf(EmbeddedStartException.class)
                    .hasMessage("Port " + other.getLocalPort()
                            + " is in use by another program: choose another with --rapport.store.port.");
        }
        EmbeddedStore.start(directory, 0).close();
    }

    @Test
    void saysWhereItCannotWrite() throws IOException {
        Path below = Files.createFile(directory.resolve("file")).resolve("store");

        assertThatThrownBy(() -> EmbeddedStore.start(below, 0))
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessage(
                        below + " cannot be written: give this user the right to, or choose another data directory.");
    }

    @Test
    void saysThatAnotherOneIsThere() {
        try (EmbeddedStore first = EmbeddedStore.start(directory, 0)) {
            assertInUse();
            assertThat(first.uri()).isNotEmpty();
        }
        try (ChildProcess other = ChildProcess.store(directory)) {
            other.address();
            assertInUse();
        }
        EmbeddedStore.start(directory, 0).close();
    }

    private void assertInUse() {
        assertThatThrownBy(() -> EmbeddedStore.start(directory, 0))
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessage(
                        directory + " is in use by another Rapport: stop that one or choose another data directory.");
    }

    private static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("test").getCollection("things");
    }
}
