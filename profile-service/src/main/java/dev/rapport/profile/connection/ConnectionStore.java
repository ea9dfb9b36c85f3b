package dev.rapport.profile.connection;

import dev.rapport.chassis.store.DocumentStore;
import dev.rapport.chassis.store.DocumentStore.Change;
import dev.rapport.chassis.store.DocumentStores;
import dev.rapport.chassis.store.Stored;
import dev.rapport.events.RelationEvent;
import dev.rapport.profile.connection.Connections.Decision;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Wishes to stay in touch, one document for each attendee who has one. */
@Repository
class ConnectionStore {
    private final DocumentStore<Connections> connections;

    ConnectionStore(DocumentStores stores) {
        connections = stores.of("connections", Connections.class);
    }

    Mono<Connections> find(String attendeeId) {
        return connections.find(attendeeId).map(Stored::state).defaultIfEmpty(Connections.none(attendeeId));
    }

    /** Those of some who would like to stay in touch with this one, in no order. */
    Flux<String> wanting(String attendeeId, List<String> some) {
        return connections
                .findAll(some)
                .map(Stored::state)
                .filter(theirs -> theirs.wants(attendeeId))
                .map(Connections::attendeeId);
    }

    /** Saves what was decided last, should somebody else have been faster in between. */
    Mono<Decision> decide(String attendeeId, Function<Connections, Decision> wish) {
        return Mono.defer(() -> {
            AtomicReference<Decision> decided = new AtomicReference<>();
            return connections
                    .changeOrStart(attendeeId, Connections.none(attendeeId), before -> {
                        Decision decision = wish.apply(before);
                        decided.set(decision);
                        return decision instanceof Decision.Changed(Connections after, RelationEvent event)
                                ? new Change<>(after, event == null ? List.of() : List.of(event))
                                : null;
                    })
                    .map(saved -> decided.get());
        });
    }
}
