package dev.rapport.session.attendance;

import dev.rapport.chassis.security.Caller;
import dev.rapport.session.group.GroupRequest;
import dev.rapport.session.schedule.Seat;
import dev.rapport.session.schedule.SeatStore;
import dev.rapport.session.schedule.Session;
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

/** Checking in and out. */
@RestController
@RequestMapping("/api/sessions/{id}/attendance/me")
class AttendanceController {
    private final AttendanceStore attendances;
    private final SessionAccess sessions;
    private final SeatStore seats;
    private final GroupAccess groups;
    private final Clock clock;

    AttendanceController(
            AttendanceStore attendances, SessionAccess sessions, SeatStore seats, GroupAccess groups, Clock clock) {
        this.attendances = attendances;
        this.sessions = sessions;
        this.seats = seats;
        this.groups = groups;
        this.clock = clock;
    }

    @PutMapping
    Mono<Map<String, Object>> checkIn(
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable GroupRequest request,
            Caller caller) {
        return sessions.open(id, caller)
                .delayUntil(session -> groups.choose(session, caller.id(), request))
                .flatMap(session -> seats.take(id, caller.id(), session.plan().capacity()))
                .flatMap(seat -> seat instanceof Seat.Waiting(int place)
                        ? Mono.error(SessionAccess.full(place).exception())
                        : attendances.changeOrStart(
                                id, caller.id(), caller.name(), a -> a.checkIn(caller.name(), clock.instant())))
                .map(attendance -> Map.of("state", "checked-in", "since", String.valueOf(attendance.since())));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> checkOut(@PathVariable String id, Caller caller) {
        return sessions.visible(id, caller)
                .map(Session::id)
                .flatMap(known -> attendances.change(known, caller.id(), a -> a.checkOut(clock.instant())))
                .then();
    }
}
