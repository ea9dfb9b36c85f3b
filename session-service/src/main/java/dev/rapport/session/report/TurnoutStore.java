package dev.rapport.session.report;

import dev.rapport.chassis.store.DocumentStore;
import dev.rapport.chassis.store.DocumentStores;
import dev.rapport.chassis.store.Stored;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How many people were there, a document for each session. */
@Component
class TurnoutStore {
    private final DocumentStore<Turnout> turnouts;

    TurnoutStore(DocumentStores stores) {
        turnouts = stores.of("turnouts", Turnout.class);
    }

    Mono<Turnout> of(String sessionId) {
        return turnouts.find(sessionId).map(Stored::state).defaultIfEmpty(Turnout.NONE);
    }

    Mono<Void> keep(String sessionId, Instant now, int people) {
        return turnouts.update(sessionId, Turnout.NONE, known -> known.with(now, people));
    }
}
