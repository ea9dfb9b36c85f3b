package dev.rapport.matching.attendee;

import dev.rapport.chassis.store.DocumentStore;
import dev.rapport.chassis.store.DocumentStores;
import dev.rapport.chassis.store.Stored;
import dev.rapport.events.RelationEvent;
import dev.rapport.matching.pairing.Pair;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who is connected with whom, as profile-service tells it. */
@Component
public class ConnectionStore {
    private final DocumentStore<ConnectionList> connections;

    ConnectionStore(DocumentStores stores) {
        connections = stores.of("connections", ConnectionList.class);
    }

    /** Every two of these who both would like to stay in touch. */
    public Mono<Set<Pair>> among(Collection<String> attendeeIds) {
        return connections
                .findAll(List.copyOf(attendeeIds))
                .collectMap(Stored::id, stored -> stored.state().wishes())
                .map(ConnectionStore::mutual);
    }

    private static Set<Pair> mutual(Map<String, Set<String>> wishes) {
        Set<Pair> mutual = new HashSet<>();
        wishes.forEach((one, others) -> others.stream()
                .filter(other -> wishes.getOrDefault(other, Set.of()).contains(one))
                .forEach(other -> mutual.add(new Pair(one, other))));
        return mutual;
    }

    Mono<Void> keep(RelationEvent event) {
        return connections.update(event.attendeeId(), ConnectionList.EMPTY, known -> known.after(event));
    }
}
