package dev.rapport.session.attendee;

import dev.rapport.chassis.store.DocumentStore;
import dev.rapport.chassis.store.DocumentStore.Change;
import dev.rapport.chassis.store.DocumentStores;
import dev.rapport.chassis.store.Stored;
import dev.rapport.events.ProfileEvent.Card;
import dev.rapport.events.ProfileEvent.ProfileChanged;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Everybody's card, as profile-service tells it. */
@Component
public class CardStore {
    /** Some 20,000: lobbies show the same ones again and again. */
    private static final long CHARACTERS_KEPT = 10_000_000;

    private final DocumentStore<Known> cards;

    CardStore(DocumentStores stores) {
        cards = stores.of("cards", Known.class).keepingRecent(CHARACTERS_KEPT);
    }

    private record Known(long revision, boolean guest, Card card) {}

    /** The cards of those who have one, by attendee: that of whoever has just joined may still be on its way. */
    public Mono<Map<String, Card>> of(Collection<String> attendeeIds) {
        return cards.findAll(List.copyOf(attendeeIds))
                .collectMap(Stored::id, known -> known.state().card());
    }

    /** The card of somebody with an account; empty for a guest, and while it is on its way. */
    public Mono<Card> ofAccount(String attendeeId) {
        return cards.find(attendeeId)
                .map(Stored::state)
                .filter(known -> !known.guest())
                .map(Known::card);
    }

    Mono<Void> keep(ProfileChanged profile) {
        return cards.changeOrStart(
                        profile.attendeeId(),
                        new Known(Long.MIN_VALUE, profile.guest(), profile.card()),
                        known -> known.revision() >= profile.revision()
                                ? null
                                : new Change<>(
                                        new Known(profile.revision(), profile.guest(), profile.card()), List.of()))
                .then();
    }
}
