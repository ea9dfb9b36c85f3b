package dev.rapport.session.attendee;

import dev.rapport.chassis.store.DocumentStore;
import dev.rapport.chassis.store.DocumentStore.Change;
import dev.rapport.chassis.store.DocumentStores;
import dev.rapport.chassis.store.Stored;
import dev.rapport.events.ProfileEvent.Card;
import dev.rapport.events.ProfileEvent.ProfileChanged;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Everybody's card, as profile-service tells it. */
@Component
public class CardStore {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    /** The card of whoever has just joined may still be on its way; nobody waits longer than half a second for it. */
    private static final int LOOKS = 10;

    private final DocumentStore<Known> cards;

    CardStore(DocumentStores stores) {
        cards = stores.of("cards", Known.class);
    }

    private record Known(long revision, Card card) {}

    /** The cards of those who have one, by attendee; each id once. */
    public Mono<Map<String, Card>> of(Collection<String> attendeeIds) {
        return Mono.defer(() -> found(attendeeIds))
                .filter(found -> found.size() == attendeeIds.size())
                .repeatWhenEmpty(LOOKS, again -> again.delayElements(LOOK_AGAIN))
                .onErrorResume(IllegalStateException.class, missing -> found(attendeeIds));
    }

    private Mono<Map<String, Card>> found(Collection<String> attendeeIds) {
        return cards.findAll(List.copyOf(attendeeIds))
                .collectMap(Stored::id, known -> known.state().card());
    }

    Mono<Void> keep(ProfileChanged profile) {
        return cards.changeOrStart(
                        profile.attendeeId(),
                        new Known(Long.MIN_VALUE, profile.card()),
                        known -> known.revision() >= profile.revision()
                                ? null
                                : new Change<>(new Known(profile.revision(), profile.card()), List.of()))
                .then();
    }
}
