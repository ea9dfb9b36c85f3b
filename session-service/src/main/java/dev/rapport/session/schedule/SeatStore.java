package dev.rapport.session.schedule;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Who has a seat in a session and who waits for one: one document a session, changed by atomic updates. */
@Component
public class SeatStore {
    private static final String COLLECTION = "seats";
    private static final Retry ON_CONFLICT = Retry.backoff(20, Duration.ofMillis(5))
            .maxBackoff(Duration.ofMillis(100))
            .filter(Changed.class::isInstance);

    private final ReactiveMongoTemplate mongo;

    SeatStore(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Takes a seat, or a place in the waiting list when all are taken; the same again changes nothing. */
    public Mono<Seat> take(String sessionId, String attendeeId, int capacity) {
        return hasSeat(sessionId, attendeeId)
                .flatMap(has -> has ? Mono.just(new Seat.Taken()) : takeAnew(sessionId, attendeeId, capacity));
    }

    private Mono<Seat> takeAnew(String sessionId, String attendeeId, int capacity) {
        Document lastSeatTaken = new Document("seats." + (capacity - 1), new Document("$exists", true));
        Document somebodyWaits = new Document("waiting.0", new Document("$exists", true));
        Document unknown = new Document("_id", sessionId)
                .append("seats", new Document("$ne", attendeeId))
                .append("waiting", new Document("$ne", attendeeId));
        Document free = new Document(unknown).append("$nor", List.of(lastSeatTaken, somebodyWaits));
        Document full = new Document(unknown).append("$or", List.of(lastSeatTaken, somebodyWaits));
        return update(free, push("seats", attendeeId))
                .flatMap(taken -> taken ? Mono.just(new Seat.Taken()) : await(sessionId, attendeeId, full))
                .onErrorResume(Changed.class, again -> take(sessionId, attendeeId, capacity));
    }

    private Mono<Seat> await(String sessionId, String attendeeId, Document full) {
        return update(full, push("waiting", attendeeId))
                .then(Mono.defer(() -> find(sessionId)))
                .switchIfEmpty(Mono.defer(() -> start(sessionId).then(Mono.error(new Changed()))))
                .map(known -> known.seats().of(attendeeId))
                .flatMap(seat -> seat instanceof Seat.None ? Mono.error(new Changed()) : Mono.just(seat));
    }

    private static Document push(String list, String attendeeId) {
        return new Document("$push", new Document(list, attendeeId)).append("$inc", new Document("v", 1L));
    }

    /** Gives a seat or a place up; who waits longest moves up. */
    public Mono<Void> release(String sessionId, String attendeeId, int capacity) {
        return change(sessionId, seats -> seats.without(attendeeId).movedUp(capacity));
    }

    /** Lets those who wait move up to new seats. */
    Mono<Void> fill(String sessionId, int capacity) {
        return change(sessionId, seats -> seats.movedUp(capacity));
    }

    private Mono<Void> change(String sessionId, UnaryOperator<Seats> decision) {
        return Mono.defer(() -> find(sessionId).flatMap(known -> {
                    Seats changed = decision.apply(known.seats());
                    if (changed.equals(known.seats())) {
                        return Mono.empty();
                    }
                    Document change = new Document(
                                    "$set", new Document("seats", changed.taken()).append("waiting", changed.waiting()))
                            .append("$inc", new Document("v", 1L));
                    return update(known.unchanged(), change)
                            .flatMap(done -> done ? Mono.<Void>empty() : Mono.error(new Changed()));
                }))
                .retryWhen(ON_CONFLICT);
    }

    public Mono<Seat> of(String sessionId, String attendeeId) {
        return hasSeat(sessionId, attendeeId)
                .flatMap(has -> has
                        ? Mono.just(new Seat.Taken())
                        : find(sessionId)
                                .map(known -> known.seats().of(attendeeId))
                                .defaultIfEmpty(new Seat.None()));
    }

    /** The store looks through the seats, so that not each of a thousand who ask reads a thousand. */
    private Mono<Boolean> hasSeat(String sessionId, String attendeeId) {
        return mongo.getCollection(COLLECTION)
                .flatMap(c -> Mono.from(c.find(new Document("_id", sessionId).append("seats", attendeeId))
                        .projection(new Document("_id", 1))
                        .first()))
                .hasElement();
    }

    /** Who has a seat, in the order they took it. */
    public Mono<List<String>> takers(String sessionId) {
        return find(sessionId).map(known -> known.seats().taken()).defaultIfEmpty(List.of());
    }

    /** How many seats are taken. */
    public Mono<Integer> taken(String sessionId) {
        return find(sessionId).map(known -> known.seats().taken().size()).defaultIfEmpty(0);
    }

    /** What was read, and which document it was. */
    private record Known(Seats seats, Document unchanged) {
        static Known of(Document document) {
            return new Known(
                    new Seats(document.getList("seats", String.class), document.getList("waiting", String.class)),
                    new Document("_id", document.get("_id")).append("v", document.getLong("v")));
        }
    }

    private Mono<Known> find(String sessionId) {
        return mongo.getCollection(COLLECTION)
                .flatMap(c -> Mono.from(c.find(new Document("_id", sessionId)).first()))
                .map(Known::of);
    }

    private Mono<Void> start(String sessionId) {
        Document empty = new Document("_id", sessionId)
                .append("v", 0L)
                .append("seats", List.of())
                .append("waiting", List.of());
        return mongo.insert(empty, COLLECTION)
                .then()
                .onErrorResume(DuplicateKeyException.class, another -> Mono.empty());
    }

    private Mono<Boolean> update(Document filter, Document update) {
        return mongo.getCollection(COLLECTION)
                .flatMap(c -> Mono.from(c.updateOne(filter, update)))
                .map(result -> result.getModifiedCount() == 1);
    }

    private static final class Changed extends RuntimeException {
        Changed() {
            super(null, null, false, false);
        }
    }
}
