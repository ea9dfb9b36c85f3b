package dev.rapport.matching.attendee;

import dev.rapport.chassis.store.DocumentStore;
import dev.rapport.chassis.store.DocumentStore.Change;
import dev.rapport.chassis.store.DocumentStores;
import dev.rapport.chassis.store.Stored;
import dev.rapport.events.ProfileEvent.ProfileChanged;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Everybody's profile, as profile-service tells it. */
@Component
public class ProfileStore {
    /** The rounds of a session ask for the same again and again: some 20,000. */
    private static final long CHARACTERS_KEPT = 20_000_000;

    private final DocumentStore<Profile> profiles;

    ProfileStore(DocumentStores stores) {
        profiles = stores.of("profiles", Profile.class).keepingRecent(CHARACTERS_KEPT);
    }

    /** The profiles of those who are known, by attendee. */
    public Mono<Map<String, Profile>> of(Collection<String> attendeeIds) {
        return profiles.findAll(List.copyOf(attendeeIds)).collectMap(Stored::id, Stored::state);
    }

    Mono<Void> keep(ProfileChanged told) {
        Profile next = Profile.of(told);
        Profile blank = new Profile(told.attendeeId(), Long.MIN_VALUE, told.card(), null);
        return profiles.changeOrStart(
                        told.attendeeId(),
                        blank,
                        known -> known.revision() >= told.revision() ? null : new Change<>(next, List.of()))
                .then();
    }
}
