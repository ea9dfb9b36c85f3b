package dev.rapport.session.attendee;

import dev.rapport.chassis.store.DocumentStore;
import dev.rapport.chassis.store.DocumentStores;
import dev.rapport.events.BlockList;
import dev.rapport.events.RelationEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who does not want to meet whom, as profile-service tells it. Whoever is asked, it holds both ways. */
@Component
public class BlockStore {
    private final DocumentStore<BlockList> blocks;

    BlockStore(DocumentStores stores) {
        blocks = stores.of("blocks", BlockList.class);
    }

    /** Tells, of any two of these, whether they are to be kept apart. */
    public Mono<BiPredicate<String, String>> among(Collection<String> attendeeIds) {
        return apart(attendeeIds)
                .map(apart -> (one, other) -> apart.getOrDefault(one, Set.of()).contains(other));
    }

    /** From whom each of these is to be kept apart, among these and others; who is from nobody, is missing. */
    public Mono<Map<String, Set<String>>> apart(Collection<String> attendeeIds) {
        return blocks.findAll(List.copyOf(attendeeIds))
                .collect(
                        HashMap::new,
                        (apart, stored) -> stored.state().blocked().forEach(other -> {
                            apart.computeIfAbsent(stored.id(), id -> new HashSet<>())
                                    .add(other);
                            apart.computeIfAbsent(other, id -> new HashSet<>()).add(stored.id());
                        }));
    }

    public Mono<Void> keep(RelationEvent event) {
        return blocks.update(event.attendeeId(), BlockList.EMPTY, known -> known.after(event));
    }
}
