package dev.rapport.session.safety;

import dev.rapport.events.ProfileEvent.Card;
import dev.rapport.events.PublicCard;
import dev.rapport.session.attendee.CardStore;
import dev.rapport.session.safety.Complaint.Resolution;
import dev.rapport.session.schedule.SessionStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Complaints as an administrator sees them: with the names of people and sessions. */
@Component
class ComplaintReader {
    private final CardStore cards;
    private final SessionStore sessions;

    ComplaintReader(CardStore cards, SessionStore sessions) {
        this.cards = cards;
        this.sessions = sessions;
    }

    /** @param resolved null as long as it is open */
    record ComplaintView(
            String id,
            Instant at,
            SessionName session,
            String roomId,
            Who from,
            Who about,
            String kind,
            String text,
            @Nullable Resolution resolved) {}

    record SessionName(String id, String title) {}

    record Who(String attendeeId, String displayName) {
        private static Who of(String attendeeId, Map<String, Card> cards) {
            return new Who(
                    attendeeId, PublicCard.of(attendeeId, cards.get(attendeeId)).displayName());
        }
    }

    Mono<List<ComplaintView>> of(Collection<Complaint> complaints) {
        List<String> people = complaints.stream()
                .flatMap(one -> Stream.of(one.from(), one.about()))
                .distinct()
                .toList();
        return Mono.zip(cards.of(people), titles(complaints))
                .map(known -> complaints.stream()
                        .map(one -> view(one, known.getT1(), known.getT2()))
                        .toList());
    }

    private Mono<Map<String, String>> titles(Collection<Complaint> complaints) {
        return Flux.fromStream(complaints.stream().map(Complaint::sessionId).distinct())
                .concatMap(sessions::find)
                .collectMap(
                        stored -> stored.id(), stored -> stored.state().plan().title());
    }

    private static ComplaintView view(Complaint one, Map<String, Card> cards, Map<String, String> titles) {
        return new ComplaintView(
                // No slash: it stands in a path.
                one.id().replace('/', '~'),
                one.at(),
                new SessionName(one.sessionId(), titles.getOrDefault(one.sessionId(), "")),
                one.roomId(),
                Who.of(one.from(), cards),
                Who.of(one.about(), cards),
                one.kind(),
                one.text(),
                one.resolved());
    }
}
