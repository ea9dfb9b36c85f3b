package dev.rapport.session.schedule;

import dev.rapport.chassis.security.Caller;
import dev.rapport.chassis.store.DocumentStore.Change;
import dev.rapport.chassis.web.Problem;
import dev.rapport.session.attendee.CardStore;
import dev.rapport.session.schedule.Session.CoOrganiser;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who steers a session beside the one who has scheduled it. */
@RestController
@RequestMapping("/api/sessions/{id}/organisers/{attendeeId}")
class OrganiserController {
    private static final int MOST = 10;

    private final SessionAccess access;
    private final SessionStore sessions;
    private final SeatStore seats;
    private final CardStore cards;

    OrganiserController(SessionAccess access, SessionStore sessions, SeatStore seats, CardStore cards) {
        this.access = access;
        this.sessions = sessions;
        this.seats = seats;
        this.cards = cards;
    }

    /** Somebody with an account who has a seat; the same again changes nothing. */
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> add(@PathVariable String id, @PathVariable String attendeeId, Caller caller) {
        return access.owned(id, caller)
                .flatMap(owned -> known(id, attendeeId))
                .flatMap(coOrganiser -> change(id, session -> with(session, coOrganiser)));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(@PathVariable String id, @PathVariable String attendeeId, Caller caller) {
        return (attendeeId.equals(caller.id()) ? access.steered(id, caller) : access.owned(id, caller))
                .flatMap(steered -> change(
                        id,
                        session -> session.withCoOrganisers(session.coOrganisers().stream()
                                .filter(one -> !one.attendeeId().equals(attendeeId))
                                .toList())));
    }

    private Mono<CoOrganiser> known(String id, String attendeeId) {
        return seats.of(id, attendeeId)
                .filter(seat -> !(seat instanceof Seat.None))
                .flatMap(seat -> cards.ofAccount(attendeeId))
                .map(card -> new CoOrganiser(attendeeId, card.displayName()))
                .switchIfEmpty(
                        Mono.error(() -> Problem.notFound("This attendee").exception()));
    }

    private static Session with(Session session, CoOrganiser more) {
        if (session.isSteeredBy(more.attendeeId())) {
            return session;
        }
        if (session.coOrganisers().size() == MOST) {
            throw Problem.notNow("A session has at most " + MOST + " co-organisers.", session.state())
                    .exception();
        }
        List<CoOrganiser> all = new ArrayList<>(session.coOrganisers());
        all.add(more);
        return session.withCoOrganisers(all);
    }

    private Mono<Void> change(String id, Function<Session, Session> decision) {
        return sessions.change(id, session -> {
                    Session changed = decision.apply(session);
                    return changed.equals(session) ? null : new Change<>(changed, List.of(Scheduling.changed(changed)));
                })
                .then();
    }
}
