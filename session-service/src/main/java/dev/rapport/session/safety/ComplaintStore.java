package dev.rapport.session.safety;

import dev.rapport.chassis.store.DocumentStore;
import dev.rapport.chassis.store.DocumentStore.Change;
import dev.rapport.chassis.store.DocumentStores;
import dev.rapport.chassis.store.Stored;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Complaints, one document for each reporter, room and other; they outlive the session. */
@Component
class ComplaintStore {
    private final DocumentStore<Complaint> complaints;

    ComplaintStore(DocumentStores stores) {
        complaints = stores.of("complaints", Complaint.class);
    }

    /** Said again, the words are those of the last time. */
    Mono<Complaint> keep(Complaint complaint) {
        String id = complaint.roomId() + "/" + complaint.from() + "/" + complaint.about();
        return complaints
                .changeOrStart(
                        id, complaint, known -> new Change<>(known.with(complaint.kind(), complaint.text()), List.of()))
                .map(Stored::state);
    }
}
