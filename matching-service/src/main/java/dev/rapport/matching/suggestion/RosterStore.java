package dev.rapport.matching.suggestion;

import dev.rapport.chassis.store.DocumentStore;
import dev.rapport.chassis.store.DocumentStores;
import dev.rapport.chassis.store.Stored;
import dev.rapport.matching.suggestion.Roster.Member;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Who is in each session, as session-service tells it: a document for each of them, so that a burst of check-ins makes no
 * hot one. A roster from before that was so still holds who was in then.
 */
@Component
class RosterStore {
    private final DocumentStore<Roster> rosters;
    private final DocumentStore<Member> members;

    RosterStore(DocumentStores stores) {
        rosters = stores.of("rosters", Roster.class);
        members = stores.of("members", Member.class, member -> Map.of("sessionId", member.sessionId()))
                .indexed("sessionId");
    }

    /** Empty for a session that nobody knows. */
    Mono<Roster> of(String sessionId) {
        return Mono.zip(
                        rosters.find(sessionId).map(Stored::state).singleOptional(),
                        members.query(new Document("sessionId", sessionId))
                                .map(Stored::state)
                                .collectList())
                .filter(known -> known.getT1().isPresent() || !known.getT2().isEmpty())
                .map(known -> known.getT1().orElse(Roster.NOBODY).with(known.getT2()));
    }

    /** Does nothing where it has been told before: others may steer it by now. */
    Mono<Void> start(String sessionId, String organiserId) {
        return rosters.update(
                sessionId,
                Roster.NOBODY,
                roster -> roster.organisers().isEmpty() ? roster.steeredBy(Set.of(organiserId)) : roster);
    }

    Mono<Void> steer(String sessionId, Set<String> organisers) {
        return rosters.update(sessionId, Roster.NOBODY, roster -> roster.steeredBy(organisers));
    }

    Mono<Void> enter(String sessionId, String attendeeId) {
        return tell(sessionId, attendeeId, true);
    }

    Mono<Void> leave(String sessionId, String attendeeId) {
        return tell(sessionId, attendeeId, false);
    }

    private Mono<Void> tell(String sessionId, String attendeeId, boolean in) {
        return members.update(
                Member.id(sessionId, attendeeId),
                new Member(sessionId, attendeeId, !in),
                known -> known.in() == in ? known : new Member(sessionId, attendeeId, in));
    }
}
