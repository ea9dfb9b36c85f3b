package dev.rapport.session.room;

import dev.rapport.session.attendee.CardStore;
import dev.rapport.session.round.Round;
import dev.rapport.session.round.RoundStore;
import dev.rapport.session.schedule.SeatStore;
import dev.rapport.session.schedule.Session;
import dev.rapport.session.schedule.SessionStore;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads {@link Scene}s. */
@Component
public class SceneReader {
    private final SessionStore sessions;
    private final RoundStore rounds;
    private final CardStore cards;
    private final SeatStore seats;

    SceneReader(SessionStore sessions, RoundStore rounds, CardStore cards, SeatStore seats) {
        this.sessions = sessions;
        this.rounds = rounds;
        this.cards = cards;
        this.seats = seats;
    }

    /** The present moment; empty where there is no such session. */
    public Mono<Scene> now(String sessionId) {
        return sessions.find(sessionId).flatMap(stored -> now(stored.state()));
    }

    Mono<Scene> now(Session session) {
        return seats.taken(session.id())
                .flatMap(registered -> rounds.find(session.id(), session.round())
                        .flatMap(round -> withCards(session, registered, round))
                        .defaultIfEmpty(new Scene(session, registered, null, Map.of())));
    }

    private Mono<Scene> withCards(Session session, int registered, Round round) {
        List<String> members = round.rooms().stream()
                .flatMap(room -> room.members().stream())
                .distinct()
                .toList();
        return cards.of(members).map(known -> new Scene(session, registered, round, known));
    }
}
