package dev.rapport.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import java.util.stream.LongStream;
import org.bson.Document;

/**
 * Takes one step after the other, each of them a change that shows in the data whether it was made, and how often. Only
 * the step that was not answered may or may not have been taken.
 */
final class StoreWriter {
    private static final int KINDS = 4;
    private static final int RARE = 40;

    private final String name;
    private volatile long next;
    private boolean unanswered;

    StoreWriter(int number) {
        this.name = "writer-" + number;
    }

    long steps() {
        return next;
    }

    void writeUntilKilled(MongoClient client) {
        try {
            while (true) {
                unanswered = true;
                take(client, next);
                unanswered = false;
                next++;
            }
        } catch (MongoException killed) {
            // The step stays unanswered.
        }
    }

    private void take(MongoClient client, long step) {
        UpdateOptions upsert = new UpdateOptions().upsert(true);
        if (isRare(step)) {
            // The store makes up the id, so it cannot just note the command.
            MongoCollection<Document> rare = things(client, "rare");
            rare.updateOne(new Document("writer", name).append("step", step), increment("times"), upsert);
            return;
        }
        switch ((int) (step % KINDS)) {
            case 0 -> things(client, "inserted").insertOne(new Document("_id", name + "-" + step).append("step", step));
            case 1 ->
                things(client, "counted")
                        .updateOne(
                                new Document("_id", name),
                                increment("times").append("$push", new Document("steps", step)),
                                upsert);
            case 2 ->
                things(client, "shared")
                        .findOneAndUpdate(
                                new Document("_id", "shared"),
                                new Document("$inc", new Document("total", 1L).append(name, 1L)),
                                new FindOneAndUpdateOptions().upsert(true));
            default -> things(client, "inserted").deleteOne(new Document("_id", name + "-" + (step - 3)));
        }
    }

    /** Fails where a step is missing or was taken twice; finds out about the unanswered one. */
    void verify(MongoClient client) {
        if (unanswered && wasTaken(client, next)) {
            next++;
        }
        unanswered = false;
        Document counted = one(client, "counted", name);
        assertThat(counted.getList("steps", Long.class, List.of()))
                .containsExactlyElementsOf(steps(1).boxed().toList());
        assertThat(counted.get("times", 0L)).isEqualTo(steps(1).count());
        assertThat(one(client, "shared", "shared").get(name, 0L)).isEqualTo(steps(2).count());
        assertThat(find(client, "inserted", new Document("_id", new Document("$regex", "^" + name + "-"))))
                .extracting(inserted -> inserted.getLong("step"))
                .containsExactlyInAnyOrderElementsOf(steps(0).filter(step -> isRare(step + 3) || step + 3 >= next)
                        .boxed()
                        .toList());
        assertThat(find(client, "rare", new Document("writer", name)))
                .allMatch(rare -> rare.getLong("times") == 1)
                .extracting(rare -> rare.getLong("step"))
                .containsExactlyInAnyOrderElementsOf(LongStream.range(0, next)
                        .filter(StoreWriter::isRare)
                        .boxed()
                        .toList());
    }

    static void verifyShared(MongoClient client) {
        Document shared = one(client, "shared", "shared");
        long sum = shared.entrySet().stream()
                .filter(field -> field.getKey().startsWith("writer-"))
                .mapToLong(field -> (Long) field.getValue())
                .sum();
        assertThat(shared.get("total", 0L)).isEqualTo(sum);
    }

    private boolean wasTaken(MongoClient client, long step) {
        if (isRare(step)) {
            return !find(client, "rare", new Document("writer", name).append("step", step))
                    .isEmpty();
        }
        return switch ((int) (step % KINDS)) {
            case 0 -> !one(client, "inserted", name + "-" + step).isEmpty();
            case 1 ->
                one(client, "counted", name)
                        .getList("steps", Long.class, List.of())
                        .contains(step);
            case 2 -> one(client, "shared", "shared").get(name, 0L) > steps(2).count();
            default -> one(client, "inserted", name + "-" + (step - 3)).isEmpty();
        };
    }

    /** The steps of a kind that were taken. */
    private LongStream steps(int kind) {
        return LongStream.range(0, next).filter(step -> step % KINDS == kind && !isRare(step));
    }

    private static boolean isRare(long step) {
        return step % RARE == RARE - 1;
    }

    private static Document increment(String field) {
        return new Document("$inc", new Document(field, 1L));
    }

    private static Document one(MongoClient client, String collection, String id) {
        return find(client, collection, new Document("_id", id)).stream()
                .findFirst()
                .orElseGet(Document::new);
    }

    private static List<Document> find(MongoClient client, String collection, Document filter) {
        return things(client, collection).find(filter).into(new java.util.ArrayList<>());
    }

    private static MongoCollection<Document> things(MongoClient client, String collection) {
        return client.getDatabase("test").getCollection(collection);
    }
}
