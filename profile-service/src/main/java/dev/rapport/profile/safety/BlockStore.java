package dev.rapport.profile.safety;

import dev.rapport.chassis.store.DocumentStore;
import dev.rapport.chassis.store.DocumentStore.Change;
import dev.rapport.chassis.store.DocumentStores;
import dev.rapport.chassis.store.Stored;
import dev.rapport.profile.safety.Blocks.Decision;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Blocks, one document for each attendee who has blocked somebody. */
@Repository
public class BlockStore {
    private final DocumentStore<Blocks> blocks;

    BlockStore(DocumentStores stores) {
        blocks = stores.of("blocks", Blocks.class);
    }

    Mono<Blocks> find(String attendeeId) {
        return blocks.find(attendeeId).map(Stored::state).defaultIfEmpty(Blocks.none(attendeeId));
    }

    /** Whether one of the two has blocked the other. */
    public Mono<Boolean> keptApart(String one, String other) {
        return blocks.findAll(List.of(one, other))
                .map(Stored::state)
                .any(of -> of.blocked().contains(of.attendeeId().equals(one) ? other : one));
    }

    /** Saves what was decided last, should somebody else have been faster in between. */
    Mono<Decision> decide(String attendeeId, Function<Blocks, Decision> wish) {
        return Mono.defer(() -> {
            AtomicReference<Decision> decided = new AtomicReference<>();
            return blocks.changeOrStart(attendeeId, Blocks.none(attendeeId), before -> {
                        Decision decision = wish.apply(before);
                        decided.set(decision);
                        return decision instanceof Decision.Changed(Blocks after, var event)
                                ? new Change<>(after, List.of(event))
                                : null;
                    })
                    .map(saved -> decided.get());
        });
    }
}
