package dev.rapport.matching.round;

import dev.rapport.chassis.store.DocumentStore;
import dev.rapport.chassis.store.DocumentStore.Change;
import dev.rapport.chassis.store.DocumentStores;
import dev.rapport.chassis.store.Stored;
import dev.rapport.events.RoundEvent.RoundDue;
import dev.rapport.matching.pairing.Pairing;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What has been decided, saved together with the answer: a document for each round, so that a late round costs no more
 * than the first.
 */
@Component
class PairingStore {
    /** A round of a thousand people takes some 150,000. */
    private static final long CHARACTERS_KEPT = 8_000_000;

    /** No session has more. */
    private static final int MOST_ROUNDS = 20;

    private final DocumentStore<RoundPairings> pairings;

    PairingStore(DocumentStores stores) {
        pairings = stores.of("pairings", RoundPairings.class).keepingRecent(CHARACTERS_KEPT);
    }

    /** What has been decided in a session up to a round. */
    Mono<SessionPairings> upTo(String sessionId, int round) {
        List<String> ids = IntStream.rangeClosed(1, round)
                .mapToObj(one -> id(sessionId, one))
                .toList();
        return session(pairings.findAll(ids));
    }

    /** What has been decided in a session. */
    Mono<SessionPairings> of(String sessionId) {
        return upTo(sessionId, MOST_ROUNDS);
    }

    private static Mono<SessionPairings> session(Flux<Stored<RoundPairings>> rounds) {
        return rounds.collectMap(stored -> round(stored.id()), Stored::state).map(SessionPairings::new);
    }

    /** Does nothing where somebody else has been faster. */
    Mono<Void> save(RoundDue due, Pairing pairing) {
        return pairings.changeOrStart(
                        id(due.sessionId(), due.round()),
                        RoundPairings.NONE,
                        before -> before.wave() >= due.wave()
                                ? null
                                : new Change<>(before.with(due, pairing), Answers.of(due, pairing)))
                .then();
    }

    private static String id(String sessionId, int round) {
        return sessionId + "/" + round;
    }

    private static int round(String id) {
        return Integer.parseInt(id.substring(id.lastIndexOf('/') + 1));
    }
}
