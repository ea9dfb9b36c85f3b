package dev.rapport.matching.attendee;

import dev.rapport.chassis.store.DocumentStore;
import dev.rapport.chassis.store.DocumentStores;
import dev.rapport.events.BlockList;
import dev.rapport.events.RelationEvent;
import dev.rapport.matching.pairing.Pair;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who does not want to meet whom, as profile-service tells it. */
@Component
public class BlockStore {
    private final DocumentStore<BlockList> blocks;

    BlockStore(DocumentStores stores) {
        blocks = stores.of("blocks", BlockList.class);
    }

    /** Every pair with a block, whoever of the two made it, that one of these made. */
    public Mono<Set<Pair>> by(Collection<String> attendeeIds) {
        return blocks.findAll(List.copyOf(attendeeIds))
                .flatMap(stored ->
                        Flux.fromIterable(stored.state().blocked()).map(other -> new Pair(stored.id(), other)))
                .collect(Collectors.toSet());
    }

    Mono<Void> keep(RelationEvent event) {
        return blocks.update(event.attendeeId(), BlockList.EMPTY, known -> known.after(event));
    }
}
