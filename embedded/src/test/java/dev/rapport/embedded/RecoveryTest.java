package dev.rapport.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A copy of the files of a store that is at rest is what a kill at that moment leaves behind. */
class RecoveryTest extends BackendTest {
    private int kills;

    @Test
    void carriesOutEachChangeOnce() throws IOException {
        insert("a", 0);
        IntStream.range(0, 3)
                .forEach(i -> update(id("a"), new Document("$inc", count(1)).append("$push", new Document("list", i))));
        command("findAndModify", new Document("query", id("a")).append("update", new Document("$inc", count(10))));
        command("delete", "deletes", new Document("q", id("gone")).append("limit", 1));
        List<Document> before = all();

        kill();
        assertThat(all()).isEqualTo(before).containsExactly(doc("a", 13).append("list", List.of(0, 1, 2)));

        kill();
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void carriesOutOnlyWhatIsNotSavedYet() throws IOException {
        insert("a", 0);
        update(id("a"), new Document("$inc", count(1)));
        backend.close();
        open();
        update(id("a"), new Document("$inc", count(1)));

        kill();

        assertThat(all()).containsExactly(doc("a", 2));
    }

    @Test
    void keepsWhatNobodyCouldRepeat() throws IOException {
        command("insert", "documents", new Document("count", 1));
        update(new Document("name", "new"), new Document("$inc", count(1)), true);
        update(new Document("name", "new"), new Document("$currentDate", new Document("at", true)));
        List<Document> before = all();
        assertThat(before).extracting(d -> d.get("_id")).allMatch(ObjectId.class::isInstance);

        kill();

        assertThat(all()).isEqualTo(before);
    }

    @Test
    void refusesASecondTimeWhatWasRefused() throws IOException {
        command(
                "createIndexes",
                "indexes",
                new Document("key", new Document("name", 1))
                        .append("name", "by-name")
                        .append("unique", true));
        insertNamed("a", "Ada");
        insertNamed("b", "Bob");
        assertThat(insertNamed("c", "Ada")).containsKey("writeErrors");
        assertThat(insertNamed("a", "Cyd")).containsKey("writeErrors");
        assertThat(update(id("b"), new Document("$set", new Document("name", "Ada")).append("$inc", count(1))))
                .containsKey("writeErrors");
        assertThatThrownBy(() -> command(
                        "findAndModify",
                        new Document("query", id("b")).append("update", new Document("$inc", new Document("name", 1)))))
                .isInstanceOf(MongoServerException.class);
        List<Document> before = all();
        assertThat(before).hasSize(2);

        kill();

        assertThat(all()).isEqualTo(before);
        assertThat(insertNamed("d", "Bob")).containsKey("writeErrors");
        assertThat(insertNamed("d", "Dee")).doesNotContainKey("writeErrors");
    }

    @Test
    void stopsABatchWhereItStoppedBefore() throws IOException {
        List<Document> batch = List.of(doc("a", 1), doc("a", 2), doc("b", 3));
        assertThat(command("insert", new Document("documents", batch))).containsKey("writeErrors");
        List<Document> before = all();

        kill();

        assertThat(all()).isEqualTo(before).contains(doc("a", 1)).doesNotContain(doc("a", 2));
    }

    @Test
    void forgetsWhatWasDropped() throws IOException {
        insert("a", 1);
        command("drop", new Document());
        insert("b", 1);

        kill();

        assertThat(all()).containsExactly(doc("b", 1));
    }

    @Test
    void goesOnAfterARecordThatWasCutShort() throws IOException {
        insert("a", 1);
        insert("b", 1);
        try (RandomAccessFile log = new RandomAccessFile(lastLog(directory).toFile(), "rw")) {
            log.setLength(log.length() - 5);
        }

        kill();
        assertThat(all()).containsExactly(doc("a", 1));

        insert("c", 1);
        kill();
        assertThat(all()).containsExactly(doc("a", 1), doc("c", 1));
    }

    @Test
    void refusesDamagedData() throws IOException {
        insert("a", 1);
        insert("b", 1);
        insert("c", 1);
        Path copy = copy();
        try (RandomAccessFile log = new RandomAccessFile(lastLog(copy).toFile(), "rw")) {
            log.seek(log.length() / 2);
            log.write(0x7e);
        }

        assertThatThrownBy(() -> open(copy))
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessageContaining("is damaged")
                .hasMessageContaining("Restore a copy of the directory, or start with a new one.");
    }

    @Test
    void refusesChangesToDataThatAreNotThere() throws IOException {
        insert("a", 1);
        backend.close();
        open();
        insert("b", 1);
        Path copy = copy();
        Files.delete(copy.resolve("store.mv"));

        assertThatThrownBy(() -> open(copy))
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessageContaining("is missing");
    }

    @Test
    void refusesAFileThatIsNoStore() throws IOException {
        Path other = Files.createDirectory(directory.resolve("other"));
        Files.writeString(other.resolve("store.mv"), "no store ".repeat(2000));

        assertThatThrownBy(() -> open(other))
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessageContaining("cannot be opened")
                .hasMessageContaining("Restore a copy of the directory, or start with a new one.");
    }

    @Test
    void keepsACommandThatIsTooLargeToNote() throws IOException {
        String large = "x".repeat(6_000_000);
        List<Document> batch =
                Stream.of("a", "b", "c").map(id -> id(id).append("text", large)).toList();
        command("insert", new Document("documents", batch));
        update(id("a"), new Document("$set", new Document("text", "small")));

        kill();

        assertThat(command("count", new Document("query", new Document("text", large)))
                        .get("n"))
                .isEqualTo(2);
    }

    /** What comes after runs on what is left. */
    private void kill() throws IOException {
        DurableBackend killed = backend;
        backend = open(copy());
        killed.close();
    }

    private Path copy() throws IOException {
        Path from = directory;
        directory = Files.createDirectory(directory.resolve("killed-" + kills++));
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, directory.resolve(file.getFileName()));
            }
        }
        return directory;
    }

    private static Path lastLog(Path directory) throws IOException {
        return CommandLogFile.in(directory).getLast().path();
    }

    private Document insert(String id, int count) {
        return command("insert", "documents", doc(id, count));
    }

    private Document insertNamed(String id, String name) {
        return command("insert", "documents", id(id).append("name", name));
    }

    private Document update(Document query, Document update) {
        return update(query, update, false);
    }

    private Document update(Document query, Document update, boolean upsert) {
        return command(
                "update",
                "updates",
                new Document("q", query).append("u", update).append("upsert", upsert));
    }

    private Document command(String name, String part, Document only) {
        return command(name, new Document(part, List.of(only)));
    }

    private Document command(String name, Document rest) {
        return send("things", name, rest);
    }

    /** As a client sees it. */
    @SuppressWarnings("unchecked")
    private List<Document> all() {
        ByteBuf wire = Unpooled.buffer();
        BsonEncoder.encodeDocument(command("find", new Document("filter", new Document())), wire);
        return (List<Document>) ((Document) BsonDecoder.decodeBson(wire).get("cursor")).get("firstBatch");
    }

    private static Document id(String id) {
        return new Document("_id", id);
    }

    private static Document doc(String id, int count) {
        return id(id).append("count", count);
    }

    private static Document count(int by) {
        return new Document("count", by);
    }
}
