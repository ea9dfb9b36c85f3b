package dev.rapport.chassis.store;

import java.util.Map;
import java.util.function.Function;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Makes the {@link DocumentStore}s of a service, and has their unsent events swept. */
public final class DocumentStores {
    private final ReactiveMongoTemplate mongo;
    private final OutboxRelay relay;
    private final JsonMapper json;

    DocumentStores(ReactiveMongoTemplate mongo, OutboxRelay relay, JsonMapper json) {
        this.mongo = mongo;
        this.relay = relay;
        this.json = json;
    }

    /**
     * @param lookups the fields, beside the id, that queries filter on: a name to a string, number, boolean, date or list
     */
    public <S> DocumentStore<S> of(String collection, Class<S> type, Function<S, Map<String, Object>> lookups) {
        relay.watch(collection);
        return new DocumentStore<>(mongo, relay, json, collection, type, lookups).indexed("outbox.at");
    }

    public <S> DocumentStore<S> of(String collection, Class<S> type) {
        return of(collection, type, state -> Map.of());
    }

    /** As {@link #of}, with types that Jackson cannot tell apart by itself explained by mix-ins. */
    public <S> DocumentStore<S> of(
            String collection,
            Class<S> type,
            Map<Class<?>, Class<?>> mixIns,
            Function<S, Map<String, Object>> lookups) {
        relay.watch(collection);
        JsonMapper.Builder explained = json.rebuild();
        mixIns.forEach(explained::addMixIn);
        return new DocumentStore<>(mongo, relay, explained.build(), collection, type, lookups).indexed("outbox.at");
    }
}
