package dev.rapport.session.schedule;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.rapport.chassis.store.DocumentStore;
import dev.rapport.chassis.store.DocumentStore.Change;
import dev.rapport.chassis.store.DocumentStores;
import dev.rapport.chassis.store.Stored;
import dev.rapport.events.Event;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sessions, one document each. */
@Component
public class SessionStore {
    /** Some thousand sessions: every call in a session reads it, and it seldom changes. */
    private static final long CHARACTERS_KEPT = 4_000_000;

    private final DocumentStore<Session> sessions;

    SessionStore(DocumentStores stores) {
        sessions = stores.of("sessions", Session.class, Map.of(Phase.class, PhaseNames.class), SessionStore::lookups)
                .indexed("begun")
                .indexed("running")
                .indexed("dueAt")
                .indexed("joinCode")
                .indexed("over", "startsAt", "_id")
                .keepingRecent(CHARACTERS_KEPT);
    }

    public Mono<Stored<Session>> find(String id) {
        return sessions.find(id);
    }

    Mono<Stored<Session>> insert(Session session, List<? extends Event> events) {
        return sessions.insert(session.id(), session, events);
    }

    public Mono<Stored<Session>> save(Stored<Session> before, Session session, List<? extends Event> events) {
        return sessions.save(before, session, events);
    }

    public Mono<Stored<Session>> change(String id, Function<Session, @Nullable Change<Session>> decision) {
        return sessions.change(id, decision);
    }

    Flux<Session> byJoinCode(String joinCode) {
        return sessions.query(new Document("joinCode", joinCode)).map(Stored::state);
    }

    /** Sessions that are not over, by start, from just behind a cursor. */
    Flux<Session> upcoming(@Nullable Cursor after, int limit) {
        Document filter = new Document("over", false);
        if (after != null) {
            filter.append(
                    "$or",
                    List.of(
                            new Document("startsAt", new Document("$gt", Date.from(after.startsAt()))),
                            new Document("startsAt", Date.from(after.startsAt()))
                                    .append("_id", new Document("$gt", after.id()))));
        }
        return sessions.query(filter, new Document("startsAt", 1).append("_id", 1), limit)
                .map(Stored::state);
    }

    /** Where a page of a list ended. */
    record Cursor(Instant startsAt, String id) {}

    /** Sessions in which something is due or people have to be looked after. */
    public Flux<Stored<Session>> attended(Instant now) {
        return sessions.query(new Document(
                "$or",
                List.of(new Document("running", true), new Document("dueAt", new Document("$lte", Date.from(now))))));
    }

    /** Sessions that are on, be they paused or not. */
    public Flux<Stored<Session>> begun() {
        return sessions.query(new Document("begun", true));
    }

    private static Map<String, Object> lookups(Session session) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("joinCode", session.joinCode());
        fields.put("startsAt", Date.from(session.plan().startsAt()));
        fields.put("over", session.isOver());
        fields.put("begun", !session.isOver() && !(session.phase() instanceof Phase.Scheduled));
        fields.put(
                "running",
                session.phase() instanceof Phase.Break
                        || session.phase() instanceof Phase.InRound
                        || session.closing() != null);
        fields.put(
                "dueAt",
                session.phase() instanceof Phase.Scheduled
                        ? Date.from(session.plan().startsAt())
                        : null);
        return fields;
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Phase.Scheduled.class, name = "scheduled"),
        @JsonSubTypes.Type(value = Phase.Break.class, name = "break"),
        @JsonSubTypes.Type(value = Phase.InRound.class, name = "in-round"),
        @JsonSubTypes.Type(value = Phase.Paused.class, name = "paused"),
        @JsonSubTypes.Type(value = Phase.Ended.class, name = "ended"),
        @JsonSubTypes.Type(value = Phase.Cancelled.class, name = "cancelled")
    })
    private interface PhaseNames {}
}
