package dev.rapport.matching.encounter;

import dev.rapport.chassis.store.DocumentStore;
import dev.rapport.chassis.store.DocumentStore.Change;
import dev.rapport.chassis.store.DocumentStores;
import dev.rapport.chassis.store.Stored;
import dev.rapport.events.EncounterEvent.FeedbackGiven;
import dev.rapport.events.EncounterEvent.Met;
import dev.rapport.matching.attendee.Profile;
import dev.rapport.matching.attendee.ProfileStore;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Everybody's encounters, as session-service tells them: a document for each attendee. */
@Component
public class EncounterStore {
    private final DocumentStore<Encounters> encounters;
    private final ProfileStore profiles;

    EncounterStore(DocumentStores stores, ProfileStore profiles) {
        this.profiles = profiles;
        encounters = stores.of("encounters", Encounters.class);
    }

    /** What has been between these people; of the session they are in now only what they felt. */
    public Mono<History> among(Collection<String> attendeeIds, String thisSession) {
        return encounters
                .findAll(List.copyOf(attendeeIds))
                .collectMap(Stored::id, Stored::state)
                .map(known -> History.of(known, thisSession));
    }

    public Mono<Encounters> of(String attendeeId) {
        return encounters.find(attendeeId).map(Stored::state).defaultIfEmpty(Encounters.NONE);
    }

    Mono<Void> keep(Met met) {
        return Flux.fromIterable(met.members())
                .flatMap(member -> {
                    List<String> others = met.members().stream()
                            .filter(other -> !other.equals(member))
                            .toList();
                    return change(member, known -> known.after(met, others));
                })
                .then();
    }

    Mono<Void> keep(FeedbackGiven feedback) {
        return profiles.of(feedback.about())
                .map(about -> about.values().stream()
                        .map(Profile::card)
                        .map(card -> Stream.concat(card.interests().stream(), card.offers().stream())
                                .toList())
                        .toList())
                .flatMap(words -> change(feedback.from(), known -> known.after(feedback, words)));
    }

    private Mono<Void> change(String attendeeId, UnaryOperator<Encounters> event) {
        return encounters
                .changeOrStart(attendeeId, Encounters.NONE, known -> {
                    Encounters next = event.apply(known);
                    return next.equals(known) ? null : new Change<>(next, List.of());
                })
                .then();
    }
}
