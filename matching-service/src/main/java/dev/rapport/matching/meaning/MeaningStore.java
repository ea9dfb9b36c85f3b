package dev.rapport.matching.meaning;

import dev.rapport.chassis.store.DocumentStore;
import dev.rapport.chassis.store.DocumentStore.Change;
import dev.rapport.chassis.store.DocumentStores;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What each distinct phrase means, however many people use it: computed once, by whichever instance meets it first. */
@Component
class MeaningStore {
    private final DocumentStore<Kept> meanings;

    MeaningStore(DocumentStores stores) {
        meanings = stores.of("meanings", Kept.class);
    }

    /** @param model what another model says of a phrase cannot be compared */
    private record Kept(String model, Meaning meaning) {}

    /** Of those that this model has read, by phrase. */
    Mono<Map<String, Meaning>> of(Collection<String> phrases, String model) {
        return meanings.findAll(List.copyOf(phrases))
                .filter(stored -> stored.state().model().equals(model))
                .collectMap(stored -> stored.id(), stored -> stored.state().meaning());
    }

    Mono<Void> keep(String phrase, String model, Meaning meaning) {
        Kept next = new Kept(model, meaning);
        return meanings.changeOrStart(
                        phrase,
                        new Kept("", meaning),
                        kept -> kept.model().equals(model) ? null : new Change<>(next, List.of()))
                .then();
    }
}
