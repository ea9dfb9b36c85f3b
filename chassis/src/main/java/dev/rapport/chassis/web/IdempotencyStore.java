package dev.rapport.chassis.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/** The first answers to calls with an {@code Idempotency-Key}, kept for a day. */
class IdempotencyStore {
    private static final String COLLECTION = "idempotency";
    private static final Duration KEPT = Duration.ofDays(1);
    /** After this long without an answer the first call is taken to have died with its instance. */
    private static final Duration ABANDONED = Duration.ofSeconds(30);

    private final ReactiveMongoTemplate mongo;
    private final Clock clock;

    IdempotencyStore(ReactiveMongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** What is known of a call. */
    sealed interface Claim {
        /** Nobody has made this call: make it. */
        record First() implements Claim {}

        /** The same call is being made just now. */
        record Running() implements Claim {}

        /** The key was used for another call. */
        record Other() implements Claim {}

        record Answered(Answer answer) implements Claim {}
    }

    record Answer(int status, Map<String, List<String>> headers, byte[] body) {
        Answer with(byte[] body) {
            return new Answer(status, headers, body);
        }
    }

    Mono<Claim> claim(String id, String fingerprint) {
        Date now = Date.from(clock.instant());
        Document pending =
                new Document("_id", id).append("fingerprint", fingerprint).append("at", now);
        return mongo.insert(pending, COLLECTION)
                .<Claim>map(inserted -> new Claim.First())
                .onErrorResume(DuplicateKeyException.class, taken -> look(id, fingerprint));
    }

    private Mono<Claim> look(String id, String fingerprint) {
        Instant now = clock.instant();
        return mongo.getCollection(COLLECTION)
                .flatMap(c -> Mono.from(c.find(new Document("_id", id)).first()))
                .flatMap(seen -> {
                    if (!fingerprint.equals(seen.getString("fingerprint"))) {
                        return Mono.just(new Claim.Other());
                    }
                    if (seen.containsKey("status")) {
                        return Mono.just(new Claim.Answered(read(seen)));
                    }
                    Date at = seen.getDate("at");
                    return at.toInstant().isAfter(now.minus(ABANDONED))
                            ? Mono.just(new Claim.Running())
                            : takeOver(id, at, now);
                })
                .switchIfEmpty(Mono.just(new Claim.Running()));
    }

    private Mono<Claim> takeOver(String id, Date at, Instant now) {
        return mongo.getCollection(COLLECTION)
                .flatMap(c -> Mono.from(c.updateOne(
                        new Document("_id", id).append("at", at),
                        new Document("$set", new Document("at", Date.from(now))))))
                .map(result -> result.getModifiedCount() == 1 ? new Claim.First() : new Claim.Running());
    }

    Mono<Void> answered(String id, Answer answer) {
        List<Document> headers = answer.headers().entrySet().stream()
                .map(header -> new Document("name", header.getKey()).append("values", header.getValue()))
                .toList();
        Document set = new Document("status", answer.status())
                .append("headers", headers)
                .append("body", new Binary(answer.body()));
        return mongo.getCollection(COLLECTION)
                .flatMap(c -> Mono.from(c.updateOne(new Document("_id", id), new Document("$set", set))))
                .then();
    }

    private static Answer read(Document seen) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        seen.getList("headers", Document.class, List.of())
                .forEach(header -> headers.put(header.getString("name"), header.getList("values", String.class)));
        return new Answer(
                seen.getInteger("status"),
                headers,
                seen.get("body", Binary.class).getData());
    }

    Mono<Void> forget(String id) {
        return mongo.getCollection(COLLECTION)
                .flatMap(c -> Mono.from(c.deleteOne(new Document("_id", id))))
                .then();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void sweep() {
        Date before = Date.from(clock.instant().minus(KEPT));
        mongo.getCollection(COLLECTION)
                .flatMap(c -> Mono.from(c.deleteMany(new Document("at", new Document("$lt", before)))))
                .block(Duration.ofSeconds(60));
    }
}
