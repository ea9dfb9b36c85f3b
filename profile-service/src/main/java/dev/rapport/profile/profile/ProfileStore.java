package dev.rapport.profile.profile;

import dev.rapport.chassis.store.DocumentStore;
import dev.rapport.chassis.store.DocumentStore.Change;
import dev.rapport.chassis.store.DocumentStores;
import dev.rapport.chassis.store.Stored;
import dev.rapport.chassis.web.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Profiles by attendee. */
@Repository
public class ProfileStore {
    private final DocumentStore<Profile> profiles;

    ProfileStore(DocumentStores stores) {
        profiles = stores.of("profiles", Profile.class, ProfileStore::lookups);
        List.of("interests", "offers", "seeks").forEach(profiles::indexed);
    }

    private static Map<String, Object> lookups(Profile profile) {
        Card card = profile.card();
        return Map.of(
                "interests", lowerCase(card.interests()),
                "offers", lowerCase(card.offers()),
                "seeks", lowerCase(card.seeks()));
    }

    private static List<String> lowerCase(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    /**
     * Cards on which a word begins so, whatever its case; some of them where there are many.
     *
     * @param list {@code interests}, {@code offers} or {@code seeks}
     */
    public Flux<Card> cardsWith(String list, String beginning, int most) {
        String pattern = "^" + Pattern.quote(beginning.toLowerCase(Locale.ROOT));
        return profiles.query(new Document(list, new Document("$regex", pattern)), null, most)
                .map(stored -> stored.state().card());
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
