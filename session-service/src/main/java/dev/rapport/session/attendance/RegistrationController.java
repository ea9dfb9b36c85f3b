package dev.rapport.session.attendance;

import dev.rapport.chassis.security.Caller;
import dev.rapport.session.group.GroupRequest;
import dev.rapport.session.schedule.Seat;
import dev.rapport.session.schedule.SeatStore;
import dev.rapport.session.schedule.SessionAccess;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Taking a seat and giving it up. */
@RestController
@RequestMapping("/api/sessions/{id}/registrations/me")
class RegistrationController {
    private final SessionAccess sessions;
    private final SeatStore seats;
    private final AttendanceStore attendances;
    private final GroupAccess groups;
    private final Clock clock;

    RegistrationController(
            SessionAccess sessions, SeatStore seats, AttendanceStore attendances, GroupAccess groups, Clock clock) {
        this.sessions = sessions;
        this.seats = seats;
        this.attendances = attendances;
        this.groups = groups;
        this.clock = clock;
    }

    @PutMapping
    Mono<Map<String, Object>> register(
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable GroupRequest request,
            Caller caller) {
        return sessions.open(id, caller)
                .delayUntil(session -> groups.choose(session, caller.id(), request))
                .flatMap(session -> seats.take(id, caller.id(), session.plan().capacity()))
                .flatMap(seat -> switch (seat) {
                    case Seat.Waiting(int place) ->
                        Mono.error(SessionAccess.full(place).exception());
                    case Seat.Taken _, Seat.None _ -> Mono.just(Map.<String, Object>of("state", "registered"));
                });
    }

    /** Whoever gives up their seat is not here any more, before the next one sits on it. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> cancel(@PathVariable String id, Caller caller) {
        return sessions.visible(id, caller)
                .flatMap(session -> attendances
                        .change(id, caller.id(), a -> a.checkOut(clock.instant()))
                        .then(seats.release(id, caller.id(), session.plan().capacity())));
    }
}
