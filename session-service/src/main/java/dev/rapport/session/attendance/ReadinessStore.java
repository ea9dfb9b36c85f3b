package dev.rapport.session.attendance;

import dev.rapport.chassis.store.DocumentStore;
import dev.rapport.chassis.store.DocumentStore.Change;
import dev.rapport.chassis.store.DocumentStores;
import dev.rapport.chassis.store.Stored;
import dev.rapport.events.RoundEvent.ReadinessChanged;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who is ready, a document each, so that many who are at once make no hot document. */
@Component
public class ReadinessStore {
    private final DocumentStore<Readiness> readiness;
    private final AttendanceStore attendances;
    private final Clock clock;

    ReadinessStore(DocumentStores stores, AttendanceStore attendances, Clock clock) {
        this.readiness = stores.of("readiness", Readiness.class, said -> Map.of("sessionId", said.sessionId()))
                .indexed("sessionId");
        this.attendances = attendances;
        this.clock = clock;
    }

    /** Empty where they said nothing yet. */
    public Mono<Readiness> find(String sessionId, String attendeeId) {
        return readiness.find(Readiness.id(sessionId, attendeeId)).map(Stored::state);
    }

    /** Who is there now, and what they said. */
    public Mono<Hall> hall(String sessionId) {
        return Mono.zip(
                attendances.presentSince(sessionId),
                readiness
                        .query(new Document("sessionId", sessionId))
                        .map(Stored::state)
                        .collectMap(Readiness::attendeeId),
                Hall::new);
    }

    /**
     * Somebody says that they are ready, or that they are not; the same again changes nothing.
     *
     * @param talks how many rooms they have been in
     */
    public Mono<Readiness> say(String sessionId, int round, String attendeeId, boolean ready, int talks) {
        Instant now = clock.instant();
        Readiness said = new Readiness(sessionId, attendeeId, ready, talks, now);
        Readiness unsaid = new Readiness(sessionId, attendeeId, ready, -1, now);
        return readiness
                .changeOrStart(
                        Readiness.id(sessionId, attendeeId),
                        unsaid,
                        before -> before.ready() == ready && before.talks() == talks
                                ? null
                                : new Change<>(
                                        said,
                                        List.of(new ReadinessChanged(sessionId, round, attendeeId, ready, talks, now))))
                .map(Stored::state);
    }
}
