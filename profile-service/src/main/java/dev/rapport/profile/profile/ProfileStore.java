package dev.rapport.profile.profile;

import dev.rapport.chassis.store.DocumentStore;
import dev.rapport.chassis.store.DocumentStore.Change;
import dev.rapport.chassis.store.DocumentStores;
import dev.rapport.chassis.store.Stored;
import dev.rapport.chassis.web.Problem;
import java.util.List;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Profiles by attendee. */
@Repository
public class ProfileStore {
    private final DocumentStore<Profile> profiles;

    ProfileStore(DocumentStores stores) {
        profiles = stores.of("profiles", Profile.class);
    }

    /** Empty where the attendee is unknown. */
    public Mono<Profile> find(String attendeeId) {
        return profiles.find(attendeeId).map(Stored::state);
    }

    /** As {@link #find}, and 404 where the attendee is unknown. */
    public Mono<Profile> known(String attendeeId) {
        return find(attendeeId)
                .switchIfEmpty(
                        Mono.error(() -> Problem.notFound("This attendee").exception()));
    }

    /** The profile after the command; whoever has none yet gets one by it. */
    public Mono<Profile> tell(String attendeeId, boolean guest, ProfileCommand command) {
        return profiles.changeOrStart(
                        attendeeId,
                        Profile.unwritten(attendeeId, guest),
                        profile -> profile.decide(command)
                                .map(change -> new Change<>(change.profile(), List.of(change.event())))
                                .orElse(null))
                .map(Stored::state);
    }
}
