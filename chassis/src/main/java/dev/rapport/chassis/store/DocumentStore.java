package dev.rapport.chassis.store;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import dev.rapport.events.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tools.jackson.databind.json.JsonMapper;

/**
 * Aggregates of one kind in one collection. A save writes the new state and its unsent events into the same document, so
 * that a crash loses neither; the {@link OutboxRelay} sends the events right after. Needs no transaction, hence works
 * alike on a replica set, a single node and the embedded store.
 *
 * @param <S> the state, a plain record that Jackson can write and read
 */
public final class DocumentStore<S> {
    private static final Retry ON_CONFLICT = Retry.backoff(20, Duration.ofMillis(5))
            .maxBackoff(Duration.ofMillis(100))
            .filter(OptimisticLockingFailureException.class::isInstance)
            .onRetryExhaustedThrow((spec, signal) -> signal.failure());

    private final ReactiveMongoTemplate mongo;
    private final OutboxRelay relay;
    private final JsonMapper json;
    private final String collection;
    private final Class<S> type;
    private final Function<S, Map<String, Object>> lookups;
    private @Nullable Recent<S> recent;

    DocumentStore(
            ReactiveMongoTemplate mongo,
            OutboxRelay relay,
            JsonMapper json,
            String collection,
            Class<S> type,
            Function<S, Map<String, Object>> lookups) {
        this.mongo = mongo;
        this.relay = relay;
        this.json = json;
        this.collection = collection;
        this.type = type;
        this.lookups = lookups;
    }

    public Mono<Stored<S>> find(String id) {
        return recent != null ? findAll(List.of(id)).next() : findInStore(id);
    }

    private Mono<Stored<S>> findInStore(String id) {
        return mongo.getCollection(collection)
                .flatMap(c -> Mono.from(c.find(new Document("_id", id)).first()))
                .map(this::read);
    }

    /** All that match a filter on the looked-up fields or {@code _id}, in no order. */
    public Flux<Stored<S>> query(Document filter) {
        Recent<S> known = recent;
        return known == null
                ? query(filter, null, 0)
                : versions(filter).flatMapMany(versions -> findAll(filter, versions, known));
    }

    /** @param limit 0 for all */
    public Flux<Stored<S>> query(Document filter, @Nullable Document sort, int limit) {
        return documents(filter, sort, limit).map(this::read);
    }

    private Flux<Document> documents(Document filter, @Nullable Document sort, int limit) {
        return mongo.getCollection(collection)
                .flatMapMany(c -> Flux.from(c.find(filter).sort(sort).limit(limit)));
    }

    /** All whose id is named, in no order. */
    public Flux<Stored<S>> findAll(List<String> ids) {
        return ids.isEmpty() ? Flux.empty() : query(among(ids));
    }

    private static Document among(List<String> ids) {
        return new Document("_id", anyOf(ids));
    }

    private static Document anyOf(List<String> ids) {
        return new Document("$in", ids);
    }

    private Flux<Stored<S>> findAll(Document filter, Map<String, Long> versions, Recent<S> known) {
        List<Stored<S>> kept = new ArrayList<>(versions.size());
        List<String> missing = new ArrayList<>();
        versions.forEach((id, version) -> {
            Stored<S> stored = known.at(id, version);
            if (stored == null) {
                missing.add(id);
            } else {
                kept.add(stored);
            }
        });
        Flux<Stored<S>> read = missing.isEmpty()
                ? Flux.empty()
                : documents(new Document(filter).append("_id", anyOf(missing)), null, 0)
                        .map(this::readAndKeep);
        return Flux.concat(Flux.fromIterable(kept), read);
    }

    /** All whose id begins with this, in no order. */
    public Flux<Stored<S>> under(String prefix) {
        int last = prefix.length() - 1;
        String behind = prefix.substring(0, last) + (char) (prefix.charAt(last) + 1);
        return query(new Document("_id", new Document("$gte", prefix).append("$lt", behind)));
    }

    private Mono<Map<String, Long>> versions(Document filter) {
        return mongo.getCollection(collection)
                .flatMapMany(c -> c.find(filter).projection(Projections.include("v")))
                .collectMap(document -> document.getString("_id"), document -> document.getLong("v"));
    }

    /** Fails with {@link org.springframework.dao.DuplicateKeyException} where the id is taken. */
    public Mono<Stored<S>> insert(String id, S state, List<? extends Event> events) {
        List<Document> outbox = relay.entries(events);
        Document document = new Document("_id", id).append("v", 0L);
        document.putAll(lookups.apply(state));
        String written = json.writeValueAsString(state);
        document.append("s", Document.parse(written)).append("outbox", outbox);
        Stored<S> stored = new Stored<>(id, 0, state);
        return mongo.insert(document, collection)
                .doOnSuccess(saved -> keep(stored, written))
                .doOnSuccess(saved -> send(id, events))
                .thenReturn(stored);
    }

    /** Fails with {@link OptimisticLockingFailureException} where somebody else has saved in between. */
    public Mono<Stored<S>> save(Stored<S> before, S state, List<? extends Event> events) {
        List<Document> outbox = relay.entries(events);
        Document set = new Document("v", before.version() + 1);
        set.putAll(lookups.apply(state));
        String written = json.writeValueAsString(state);
        set.append("s", Document.parse(written));
        Document update = new Document("$set", set);
        if (!outbox.isEmpty()) {
            update.append("$push", new Document("outbox", new Document("$each", outbox)));
        }
        return mongo.getCollection(collection)
                .flatMap(c ->
                        Mono.from(c.updateOne(new Document("_id", before.id()).append("v", before.version()), update)))
                .flatMap(result -> result.getMatchedCount() == 1
                        ? Mono.just(new Stored<>(before.id(), before.version() + 1, state))
                        : Mono.error(new OptimisticLockingFailureException(collection + " " + before.id())))
                .doOnNext(saved -> keep(saved, written))
                .doOnNext(saved -> send(before.id(), events));
    }

    private void keep(Stored<S> stored, String written) {
        if (recent != null) {
            recent.keep(stored, written.length());
        }
    }

    private void send(String id, List<? extends Event> events) {
        if (!events.isEmpty()) {
            relay.send(collection, id);
        }
    }

    /**
     * Loads, decides, saves; decides anew when somebody else was faster. Empty where there is no such document.
     *
     * @param decision what to save, or null to leave everything as it is
     */
    public Mono<Stored<S>> change(String id, Function<S, @Nullable Change<S>> decision) {
        return Mono.defer(() -> find(id).flatMap(stored -> {
                    Change<S> change = decision.apply(stored.state());
                    return change == null ? Mono.just(stored) : save(stored, change.state(), change.events());
                }))
                .retryWhen(ON_CONFLICT);
    }

    /** As {@link #change}, starting from {@code blank} where there is no document yet. */
    public Mono<Stored<S>> changeOrStart(String id, S blank, Function<S, @Nullable Change<S>> decision) {
        Mono<Stored<S>> start = Mono.defer(() -> {
            Change<S> change = decision.apply(blank);
            return change == null
                    ? Mono.just(new Stored<>(id, -1, blank))
                    : insert(id, change.state(), change.events())
                            .onErrorMap(
                                    org.springframework.dao.DuplicateKeyException.class,
                                    taken -> new OptimisticLockingFailureException(collection + " " + id, taken));
        });
        return Mono.defer(() -> change(id, decision).switchIfEmpty(start)).retryWhen(ON_CONFLICT);
    }

    /** As {@link #changeOrStart}, where no event comes of it; the very same state again is not saved. */
    public Mono<Void> update(String id, S blank, UnaryOperator<S> decision) {
        return changeOrStart(id, blank, known -> {
                    S after = decision.apply(known);
                    return after == known ? null : new Change<>(after, List.of());
                })
                .then();
    }

    /**
     * Has states that were read or saved lately kept in memory. Finding one by its id, or all that match a filter, then asks
     * the store only at which version each is, and reads those that changed: for what is read much more often than it does.
     *
     * @param most characters of JSON of all that are kept
     */
    public DocumentStore<S> keepingRecent(long most) {
        recent = new Recent<>(most);
        return this;
    }

    /** Makes an index on looked-up fields; the embedded store looks up by the first of them. */
    public DocumentStore<S> indexed(String... fields) {
        mongo.getCollection(collection)
                .flatMap(c -> Mono.from(c.createIndex(Indexes.ascending(fields))))
                .block(Duration.ofSeconds(30));
        return this;
    }

    private Stored<S> read(Document document) {
        return read(document, written(document));
    }

    private Stored<S> readAndKeep(Document document) {
        String written = written(document);
        Stored<S> stored = read(document, written);
        keep(stored, written);
        return stored;
    }

    private static String written(Document document) {
        return ((Document) document.get("s")).toJson();
    }

    private Stored<S> read(Document document, String written) {
        return new Stored<>(document.getString("_id"), document.getLong("v"), json.readValue(written, type));
    }

    /** What a decision asks to be saved, at once: the new state and the events it caused. */
    public record Change<S>(S state, List<? extends Event> events) {}
}
