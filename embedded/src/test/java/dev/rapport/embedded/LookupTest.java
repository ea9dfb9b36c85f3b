package dev.rapport.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is looked up by an index is what going through everything would find. */
class LookupTest extends BackendTest {
    private static final int CHANGES = 600;

    private final SplittableRandom random = new SplittableRandom(7);

    @Test
    void findsWhatIsThereAfterAnyChange() {
        indexes();
        for (int change = 0; change < CHANGES; change++) {
            changeSomething();
            if (change % 20 == 0) {
                compareAll();
            }
        }
        compareAll();

        backend.close();
        open();
        compareAll();
    }

    @Test
    void findsWhatWasThereBeforeTheIndex() {
        for (int change = 0; change < CHANGES; change++) {
            changeSomething();
        }
        indexes();

        compareAll();
    }

    private void indexes() {
        List<Document> indexes = Stream.of("session", "on", "due", "outbox.at")
                .map(field -> new Document("key", new Document(field, 1).append("_id", 1))
                        .append("name", field)
                        .append("v", 2))
                .toList();
        send("indexed", "createIndexes", new Document("indexes", indexes));
    }

    private void changeSomething() {
        String id = "s" + random.nextInt(4) + "/" + random.nextInt(30);
        Document query = new Document("_id", id);
        switch (random.nextInt(5)) {
            case 0 -> both("delete", new Document("deletes", List.of(new Document("q", query).append("limit", 1))));
            case 1 -> {
                Document sent = new Document("$pull", new Document("outbox", new Document("n", random.nextInt(3))));
                both("update", new Document("updates", List.of(new Document("q", query).append("u", sent))));
            }
            default -> {
                Document set = new Document("$set", fields());
                both(
                        "update",
                        new Document(
                                "updates",
                                List.of(new Document("q", query)
                                        .append("u", set)
                                        .append("upsert", true))));
            }
        }
    }

    private Document fields() {
        Document fields = new Document("session", random.nextInt(8) == 0 ? null : "s" + random.nextInt(3))
                .append("on", random.nextBoolean())
                .append("due", random.nextInt(3) == 0 ? null : time());
        List<Document> outbox = new ArrayList<>();
        for (int n = random.nextInt(3); n > 0; n--) {
            outbox.add(new Document("n", n).append("at", time()));
        }
        return fields.append("outbox", outbox);
    }

    private Instant time() {
        return Instant.ofEpochMilli(random.nextLong(-5_000, 5_000));
    }

    private void compareAll() {
        List<Document> queries = List.of(
                new Document("session", "s1"),
                new Document("session", null),
                new Document("session", "s2").append("on", true),
                new Document("on", false),
                new Document("due", new Document("$lte", time())),
                new Document("due", new Document("$gt", time()).append("$lt", Instant.ofEpochMilli(4_000))),
                new Document("outbox.at", new Document("$gt", Instant.EPOCH)),
                new Document("_id", new Document("$gte", "s1/").append("$lt", "s10")),
                new Document("_id", "s2/7").append("on", true),
                new Document(
                        "$or",
                        List.of(
                                new Document("on", true).append("session", "s0"),
                                new Document("due", new Document("$lte", time())))),
                new Document("$or", List.of(new Document("on", true), new Document("session", null))));
        for (Document query : queries) {
            assertThat(found("indexed", query)).as(query.toString()).isEqualTo(found("plain", query));
        }
    }

    @SuppressWarnings("unchecked")
    private String found(String collection, Document query) {
        Document answer =
                send(collection, "find", new Document("filter", query).append("sort", new Document("_id", 1)));
        List<Document> documents = (List<Document>) ((Document) answer.get("cursor")).get("firstBatch");
        return documents.stream().map(Document::toString).collect(Collectors.joining("\n"));
    }

    private void both(String name, Document rest) {
        send("indexed", name, rest);
        send("plain", name, rest);
    }
}
