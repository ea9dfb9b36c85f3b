package dev.rapport.matching.suggestion;

import dev.rapport.chassis.store.DocumentStore;
import dev.rapport.chassis.store.DocumentStore.Change;
import dev.rapport.chassis.store.DocumentStores;
import dev.rapport.chassis.store.Stored;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who is in each session, as session-service tells it. */
@Component
class RosterStore {
    private final DocumentStore<Roster> rosters;

    RosterStore(DocumentStores stores) {
        rosters = stores.of("rosters", Roster.class);
    }

    /** Empty for a session that nobody knows. */
    Mono<Roster> of(String sessionId) {
        return rosters.find(sessionId).map(Stored::state);
    }

    Mono<Void> start(String sessionId, Set<String> organisers) {
        return rosters.insert(sessionId, Roster.NOBODY.steeredBy(organisers), List.of())
                .onErrorResume(DuplicateKeyException.class, known -> Mono.empty())
                .then();
    }

    Mono<Void> change(String sessionId, UnaryOperator<Roster> event) {
        return rosters.changeOrStart(sessionId, Roster.NOBODY, roster -> {
                    Roster next = event.apply(roster);
                    return next.equals(roster) ? null : new Change<>(next, List.of());
                })
                .then();
    }
}
