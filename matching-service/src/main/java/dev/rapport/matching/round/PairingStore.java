package dev.rapport.matching.round;

import dev.rapport.chassis.store.DocumentStore;
import dev.rapport.chassis.store.DocumentStore.Change;
import dev.rapport.chassis.store.DocumentStores;
import dev.rapport.chassis.store.Stored;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What has been decided in each session, a document each, saved together with the answer. */
@Component
class PairingStore {
    private static final long UNSAVED = -1;

    private final DocumentStore<SessionPairings> pairings;

    PairingStore(DocumentStores stores) {
        pairings = stores.of("pairings", SessionPairings.class);
    }

    /** Never saved so far: version -1. */
    Mono<Stored<SessionPairings>> of(String sessionId) {
        return pairings.find(sessionId).defaultIfEmpty(new Stored<>(sessionId, UNSAVED, SessionPairings.NONE));
    }

    /**
     * Saves what was decided on what was read; decides anew when somebody else has saved in between.
     *
     * @param decision what to save, or null to leave everything as it is
     */
    Mono<Void> save(
            Stored<SessionPairings> before, Function<SessionPairings, @Nullable Change<SessionPairings>> decision) {
        Change<SessionPairings> change = decision.apply(before.state());
        if (change == null) {
            return Mono.empty();
        }
        Mono<Stored<SessionPairings>> saved = before.version() == UNSAVED
                ? pairings.insert(before.id(), change.state(), change.events())
                : pairings.save(before, change.state(), change.events());
        return saved.onErrorResume(
                        failure -> failure instanceof OptimisticLockingFailureException
                                || failure instanceof DuplicateKeyException,
                        outrun -> pairings.changeOrStart(before.id(), SessionPairings.NONE, decision))
                .then();
    }
}
