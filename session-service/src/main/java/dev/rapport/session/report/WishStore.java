package dev.rapport.session.report;

import dev.rapport.chassis.store.DocumentStore;
import dev.rapport.chassis.store.DocumentStores;
import dev.rapport.chassis.store.Stored;
import dev.rapport.events.RelationEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who would like to stay in touch with whom, as profile-service tells it. */
@Component
class WishStore {
    private final DocumentStore<Wishes> wishes;

    WishStore(DocumentStores stores) {
        wishes = stores.of("wishes", Wishes.class);
    }

    /** By who has them; whoever never had one is missing. */
    Mono<Map<String, Wishes>> of(Collection<String> attendeeIds) {
        return wishes.findAll(List.copyOf(attendeeIds)).collectMap(Stored::id, Stored::state);
    }

    Mono<Void> keep(RelationEvent event, Instant at) {
        return wishes.update(event.attendeeId(), Wishes.NONE, known -> known.after(event, at));
    }
}
