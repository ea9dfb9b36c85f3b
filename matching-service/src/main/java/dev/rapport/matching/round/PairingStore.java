package dev.rapport.matching.round;

import dev.rapport.chassis.store.DocumentStore;
import dev.rapport.chassis.store.DocumentStore.Change;
import dev.rapport.chassis.store.DocumentStores;
import dev.rapport.chassis.store.Stored;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What has been decided in each session, a document each, saved together with the answer. */
@Component
class PairingStore {
    private final DocumentStore<SessionPairings> pairings;

    PairingStore(DocumentStores stores) {
        pairings = stores.of("pairings", SessionPairings.class);
    }

    Mono<SessionPairings> of(String sessionId) {
        return pairings.find(sessionId).map(Stored::state).defaultIfEmpty(SessionPairings.NONE);
    }

    Mono<SessionPairings> change(
            String sessionId, Function<SessionPairings, @Nullable Change<SessionPairings>> decision) {
        return pairings.changeOrStart(sessionId, SessionPairings.NONE, decision).map(Stored::state);
    }
}
