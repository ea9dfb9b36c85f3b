package dev.rapport.chassis.store;

import dev.rapport.chassis.messaging.EventPublisher;
import dev.rapport.chassis.messaging.Outgoing;
import dev.rapport.events.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Sends the events that were saved in a document's {@code outbox}, then takes them out. Always the whole outbox, and one
 * after the other, so that events of a document leave in the order in which they were saved, whoever saved them. What a
 * crash or an absent broker left behind is swept up; an event may so be sent twice, never not at all.
 */
public class OutboxRelay implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    /** What one sweep finds and the next still finds after so long, by this instance's own watch, nobody is sending. */
    private static final Duration LEFT_BEHIND = Duration.ofMillis(400);

    private static final Document UNSENT = new Document("outbox.at", new Document("$gt", new Date(0)));
    private static final Duration LONGEST_SWEEP = Duration.ofSeconds(60);

    private final ReactiveMongoTemplate mongo;
    private final EventPublisher publisher;
    private final Set<String> watched = ConcurrentHashMap.newKeySet();
    /** How often it was asked for an outbox that is being emptied; it is looked into again until nobody asked meanwhile. */
    private final Map<Outbox, Integer> asked = new ConcurrentHashMap<>();
    /** Handing an event to Kafka's client may block while the broker is away. */
    private final Scheduler sender = Schedulers.newSingle("outbox-relay");

    private final Map<Outbox, Found> found = new ConcurrentHashMap<>();

    private record Outbox(String collection, String id) {}

    /**
     * An outbox with something in it.
     *
     * @param first the event that is to be sent first
     * @param since by {@link System#nanoTime}
     */
    private record Found(String first, long since) {
        boolean isLeftBehind() {
            return System.nanoTime() - since >= LEFT_BEHIND.toNanos();
        }
    }

    OutboxRelay(ReactiveMongoTemplate mongo, EventPublisher publisher) {
        this.mongo = mongo;
        this.publisher = publisher;
    }

    void watch(String collection) {
        watched.add(collection);
    }

    List<Document> entries(List<? extends Event> events) {
        List<Document> entries = new ArrayList<>(events.size());
        for (Event event : events) {
            Outgoing outgoing = publisher.prepare(event);
            entries.add(new Document("id", outgoing.id())
                    .append("at", Date.from(outgoing.at()))
                    .append("topic", outgoing.topic())
                    .append("key", outgoing.key())
                    .append("type", outgoing.type())
                    .append("data", outgoing.json()));
        }
        return entries;
    }

    /** Begins to send what is in the outbox of a document. */
    void send(String collection, String id) {
        empty(new Outbox(collection, id)).subscribe();
    }

    private Mono<Void> empty(Outbox outbox) {
        return Mono.defer(() -> asked.merge(outbox, 1, Integer::sum) > 1 ? Mono.empty() : emptyUntilNobodyAsks(outbox));
    }

    private Mono<Void> emptyUntilNobodyAsks(Outbox outbox) {
        AtomicInteger before = new AtomicInteger();
        return Mono.defer(() -> {
                    before.set(asked.get(outbox));
                    return sendAndRemove(outbox);
                })
                .repeat(() -> asked.computeIfPresent(outbox, (o, now) -> now == before.get() ? null : now) != null)
                .then()
                .doOnCancel(() -> asked.remove(outbox))
                .onErrorResume(failure -> {
                    asked.remove(outbox);
                    log.warn("Events of {} wait for the next sweep: {}", outbox, failure.toString());
                    return Mono.empty();
                });
    }

    private Mono<Void> sendAndRemove(Outbox outbox) {
        Document id = new Document("_id", outbox.id());
        return mongo.getCollection(outbox.collection())
                .flatMap(c -> Mono.from(
                                c.find(id).projection(new Document("outbox", 1)).first())
                        .map(found -> found.getList("outbox", Document.class, List.of()))
                        .filter(entries -> !entries.isEmpty())
                        .publishOn(sender)
                        .flatMap(entries -> Flux.merge(entries.stream()
                                        .map(OutboxRelay::outgoing)
                                        .map(publisher::send)
                                        .toList())
                                .then(Mono.defer(() -> Mono.from(c.updateOne(id, removal(entries)))))))
                .then();
    }

    private static Document removal(List<Document> entries) {
        List<String> ids = entries.stream().map(entry -> entry.getString("id")).toList();
        return new Document("$pull", new Document("outbox", new Document("id", new Document("$in", ids))));
    }

    /** Clocks of instances differ, so what is left behind is told by how long it is seen, not by when it was saved. */
    @Scheduled(fixedDelayString = "${rapport.outbox.sweep-every:PT5S}", initialDelayString = "PT1S")
    void sweep() {
        for (String collection : watched) {
            Set<Outbox> unsent = new HashSet<>();
            mongo.getCollection(collection)
                    .flatMapMany(c -> c.find(UNSENT).projection(new Document("outbox.id", 1)))
                    .filter(document -> isLeftBehind(collection, document, unsent))
                    .concatMap(document -> empty(new Outbox(collection, document.getString("_id"))))
                    .take(LONGEST_SWEEP)
                    .doOnComplete(() -> found.keySet()
                            .removeIf(outbox -> outbox.collection().equals(collection) && !unsent.contains(outbox)))
                    .onErrorResume(failure -> {
                        log.warn("Sweeping {} failed, trying again: {}", collection, failure.toString());
                        return Mono.empty();
                    })
                    .blockLast();
        }
    }

    private boolean isLeftBehind(String collection, Document document, Set<Outbox> unsent) {
        Outbox outbox = new Outbox(collection, document.getString("_id"));
        String first = document.getList("outbox", Document.class).getFirst().getString("id");
        unsent.add(outbox);
        return found.merge(
                        outbox,
                        new Found(first, System.nanoTime()),
                        (known, now) -> known.first().equals(first) ? known : now)
                .isLeftBehind();
    }

    private static Outgoing outgoing(Document e) {
        return new Outgoing(
                e.getString("id"),
                e.getDate("at").toInstant(),
                e.getString("topic"),
                e.getString("key"),
                e.getString("type"),
                e.getString("data"));
    }

    @Override
    public void close() {
        sender.disposeGracefully().block(Duration.ofSeconds(5));
    }
}
