package dev.rapport.matching.attendee;

import dev.rapport.chassis.store.DocumentStore;
import dev.rapport.chassis.store.DocumentStore.Change;
import dev.rapport.chassis.store.DocumentStores;
import dev.rapport.events.ProfileEvent.ProfileChanged;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Everybody's profile, as profile-service tells it. */
@Component
public class ProfileStore {
    private final DocumentStore<Profile> profiles;
    private final RecentProfiles recent = new RecentProfiles();

    ProfileStore(DocumentStores stores) {
        profiles = stores.of("profiles", Profile.class);
    }

    /** The profiles of those who are known, by attendee. What was read before and has not changed is not read again. */
    public Mono<Map<String, Profile>> of(Collection<String> attendeeIds) {
        return profiles.versions(List.copyOf(attendeeIds)).flatMap(this::of);
    }

    private Mono<Map<String, Profile>> of(Map<String, Long> versions) {
        Map<String, Profile> found = recent.of(versions);
        List<String> missing =
                versions.keySet().stream().filter(id -> !found.containsKey(id)).toList();
        return profiles.findAll(missing)
                .doOnNext(read -> recent.keep(read.version(), read.state()))
                .doOnNext(read -> found.put(read.id(), read.state()))
                .then(Mono.just(found));
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
