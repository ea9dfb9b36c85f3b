package dev.rapport.session.schedule;

import dev.rapport.chassis.store.DocumentStore;
import dev.rapport.chassis.store.DocumentStore.Change;
import dev.rapport.chassis.store.DocumentStores;
import dev.rapport.chassis.store.Stored;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Templates, a document for each organiser who has one. */
@Component
class TemplateStore {
    private final DocumentStore<Templates> templates;

    TemplateStore(DocumentStores stores) {
        templates = stores.of("templates", Templates.class);
    }

    Mono<Templates> of(String organiserId) {
        return templates.find(organiserId).map(Stored::state).defaultIfEmpty(Templates.NONE);
    }

    Mono<Templates> change(String organiserId, UnaryOperator<Templates> decision) {
        return templates
                .changeOrStart(organiserId, Templates.NONE, known -> new Change<>(decision.apply(known), List.of()))
                .map(Stored::state);
    }
}
