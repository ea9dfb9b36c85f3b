package dev.rapport.session.group;

import dev.rapport.chassis.store.DocumentStore;
import dev.rapport.chassis.store.DocumentStore.Change;
import dev.rapport.chassis.store.DocumentStores;
import dev.rapport.chassis.store.Stored;
import dev.rapport.events.RoundEvent.GroupRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who is in which group of a session, a document for each of those who are in one. */
@Component
public class GroupStore {
    private final DocumentStore<Membership> memberships;

    GroupStore(DocumentStores stores) {
        memberships = stores.of("groups", Membership.class, one -> Map.of("sessionId", one.sessionId()))
                .indexed("sessionId");
    }

    private record Membership(
            String sessionId, String attendeeId, @Nullable String group) {
        static Membership none(String sessionId, String attendeeId) {
            return new Membership(sessionId, attendeeId, null);
        }
    }

    /** The group of everybody who is in one, by attendee. */
    public Mono<Map<String, String>> of(String sessionId) {
        return groups(memberships.query(new Document("sessionId", sessionId)).map(Stored::state));
    }

    /** As {@link #of(String)}; nobody where the session has no rules for groups. */
    public Mono<Map<String, String>> of(String sessionId, List<GroupRule> rules) {
        return rules.isEmpty() ? Mono.just(Map.of()) : of(sessionId);
    }

    /** Empty for whoever is in none. */
    public Mono<String> of(String sessionId, String attendeeId) {
        return memberships
                .find(id(sessionId, attendeeId))
                .mapNotNull(stored -> stored.state().group());
    }

    /** @param group null takes somebody out of the group they are in */
    public Mono<Void> put(String sessionId, String attendeeId, @Nullable String group) {
        return memberships
                .changeOrStart(
                        id(sessionId, attendeeId),
                        Membership.none(sessionId, attendeeId),
                        known -> Objects.equals(known.group(), group)
                                ? null
                                : new Change<>(new Membership(sessionId, attendeeId, group), List.of()))
                .then();
    }

    private static Mono<Map<String, String>> groups(Flux<Membership> all) {
        return all.collect(HashMap::new, (groups, one) -> {
            if (one.group() != null) {
                groups.put(one.attendeeId(), one.group());
            }
        });
    }

    private static String id(String sessionId, String attendeeId) {
        return sessionId + "/" + attendeeId;
    }
}
