package dev.rapport.session.safety;

import dev.rapport.chassis.store.DocumentStore;
import dev.rapport.chassis.store.DocumentStore.Change;
import dev.rapport.chassis.store.DocumentStores;
import dev.rapport.chassis.store.Stored;
import dev.rapport.session.safety.Complaint.Resolution;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Complaints, one document for each reporter, room and other; they outlive the session. */
@Component
class ComplaintStore {
    private final DocumentStore<Complaint> complaints;

    ComplaintStore(DocumentStores stores) {
        complaints =
                stores.of("complaints", Complaint.class, complaint -> Map.of("resolved", complaint.resolved() != null));
    }

    /** Said again, the words are those of the last time. */
    Mono<Complaint> keep(Complaint complaint) {
        return complaints
                .changeOrStart(
                        complaint.id(),
                        complaint,
                        known -> new Change<>(known.with(complaint.kind(), complaint.text()), List.of()))
                .map(Stored::state);
    }

    /** The newest first. There are few; those kept before they could be resolved are open. */
    Mono<List<Complaint>> all(boolean resolved) {
        return complaints
                .query(new Document("resolved", resolved ? true : new Document("$ne", true)))
                .map(Stored::state)
                .sort(Complaint.NEWEST_FIRST)
                .collectList();
    }

    /** Empty where there is none. */
    Mono<Complaint> resolve(String id, Resolution resolution) {
        return complaints
                .change(id, known -> {
                    Complaint after = known.resolved(resolution);
                    return after == known ? null : new Change<>(after, List.of());
                })
                .map(Stored::state);
    }
}
