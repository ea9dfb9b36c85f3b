package dev.rapport.session.attendance;

import dev.rapport.events.ProfileEvent.Card;
import dev.rapport.session.attendance.SharedInterests.Interest;
import dev.rapport.session.attendee.CardStore;
import dev.rapport.session.schedule.SeatStore;
import dev.rapport.session.schedule.SessionAccess;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What those who come have in common, for whoever wonders whether to come along. */
@RestController
class InterestController {
    /** So many people are looked at: enough to know what is common. */
    private static final int PEOPLE = 500;

    private static final Duration KEPT = Duration.ofSeconds(10);

    private final SessionAccess sessions;
    private final SeatStore seats;
    private final CardStore cards;

    InterestController(SessionAccess sessions, SeatStore seats, CardStore cards) {
        this.sessions = sessions;
        this.seats = seats;
        this.cards = cards;
    }

    record InterestsAnswer(List<Interest> items) {}

    @GetMapping("/api/sessions/{id}/interests")
    Mono<ResponseEntity<InterestsAnswer>> shared(@PathVariable String id) {
        return sessions.any(id)
                .flatMap(session -> seats.takers(id))
                .flatMap(takers -> cards.of(takers.stream().limit(PEOPLE).toList()))
                .map(known -> SharedInterests.of(
                        known.values().stream().map(Card::interests).toList()))
                .map(shared -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                        .body(new InterestsAnswer(shared)));
    }
}
