package dev.rapport.session.feedback;

import dev.rapport.chassis.store.DocumentStore;
import dev.rapport.chassis.store.DocumentStore.Change;
import dev.rapport.chassis.store.DocumentStores;
import dev.rapport.chassis.store.Stored;
import dev.rapport.events.EncounterEvent.FeedbackGiven;
import dev.rapport.session.round.Room;
import dev.rapport.session.round.RoomId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Feedback, a document for each member of each room. */
@Component
public class FeedbackStore {
    private static final Feedback NONE = new Feedback(0, false, "", false);

    private final DocumentStore<Feedback> feedback;

    FeedbackStore(DocumentStores stores) {
        feedback = stores.of("feedback", Feedback.class);
    }

    /** @param over whether the session is over */
    public Mono<FeedbackSummary> summary(String sessionId, boolean over) {
        return feedback.under(RoomId.prefix(sessionId))
                .map(stored -> new FeedbackSummary.Given(
                        stored.id().substring(stored.id().lastIndexOf('/') + 1), stored.state()))
                .collectList()
                .map(given -> FeedbackSummary.of(given, over));
    }

    Mono<Void> keep(RoomId roomId, Room room, String from, Feedback given) {
        List<String> about = Stream.concat(room.members().stream(), room.left().stream())
                .filter(member -> !member.equals(from))
                .distinct()
                .toList();
        FeedbackGiven event = new FeedbackGiven(
                roomId.sessionId(),
                roomId.round(),
                roomId.toString(),
                from,
                about,
                given.rating(),
                given.again(),
                given.noShow());
        return feedback.changeOrStart(
                        roomId + "/" + from,
                        NONE,
                        known -> known.equals(given) ? null : new Change<>(given, List.of(event)))
                .then();
    }

    /** What somebody said, by room; a room they said nothing of is missing. */
    public Mono<Map<String, Feedback>> of(String from, Collection<String> roomIds) {
        String mine = "/" + from;
        return feedback.findAll(roomIds.stream().map(roomId -> roomId + mine).toList())
                .collectMap(stored -> stored.id().substring(0, stored.id().length() - mine.length()), Stored::state);
    }
}
