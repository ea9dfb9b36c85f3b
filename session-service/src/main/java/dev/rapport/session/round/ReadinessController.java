package dev.rapport.session.round;

import dev.rapport.chassis.security.Caller;
import dev.rapport.chassis.web.Problem;
import dev.rapport.session.attendance.Attendance;
import dev.rapport.session.attendance.AttendanceStore;
import dev.rapport.session.attendance.Readiness;
import dev.rapport.session.attendance.ReadinessStore;
import dev.rapport.session.schedule.Session;
import dev.rapport.session.schedule.SessionAccess;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Being ready for a room on an open floor, and taking that back. Who checks in is ready for the first one. */
@RestController
@RequestMapping("/api/sessions/{id}/ready/me")
class ReadinessController {
    private final SessionAccess sessions;
    private final AttendanceStore attendances;
    private final ReadinessStore readiness;
    private final RoundStore rounds;

    ReadinessController(
            SessionAccess sessions, AttendanceStore attendances, ReadinessStore readiness, RoundStore rounds) {
        this.sessions = sessions;
        this.attendances = attendances;
        this.readiness = readiness;
        this.rounds = rounds;
    }

    record Ready(boolean ready, Instant since) {}

    @PutMapping
    Mono<Ready> ready(@PathVariable String id, Caller caller) {
        return floor(id, caller)
                .flatMap(session -> isHere(session, caller).flatMap(here -> say(session, caller, true)))
                .map(said -> new Ready(said.ready(), said.since()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> takeBack(@PathVariable String id, Caller caller) {
        return floor(id, caller).flatMap(session -> say(session, caller, false)).then();
    }

    private Mono<Session> floor(String id, Caller caller) {
        return sessions.open(id, caller)
                .flatMap(session -> session.plan().isOpenFloor()
                        ? Mono.just(session)
                        : Mono.error(Problem.notNow(
                                        "This session has timed rounds: whoever is here has a room in each.",
                                        session.state())
                                .exception()));
    }

    private Mono<Attendance> isHere(Session session, Caller caller) {
        return attendances
                .find(session.id(), caller.id())
                .filter(Attendance::checkedIn)
                .switchIfEmpty(Mono.error(
                        () -> Problem.notNow("Check in first.", session.state()).exception()));
    }

    private Mono<Readiness> say(Session session, Caller caller, boolean ready) {
        return rounds.find(session.id(), 1)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(round -> round.flatMap(r -> r.roomOf(caller.id())).isPresent()
                        ? Mono.error(Problem.notNow("You are in a room.", session.state())
                                .exception())
                        : readiness.say(
                                session.id(),
                                1,
                                caller.id(),
                                ready,
                                round.map(r -> r.talks(caller.id())).orElse(0)));
    }
}
