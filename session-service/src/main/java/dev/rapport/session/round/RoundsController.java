package dev.rapport.session.round;

import dev.rapport.chassis.security.Caller;
import dev.rapport.chassis.store.Stored;
import dev.rapport.chassis.web.Problem;
import dev.rapport.session.attendance.AttendanceStore;
import dev.rapport.session.attendance.ReadinessStore;
import dev.rapport.session.schedule.Phase.InRound;
import dev.rapport.session.schedule.Session;
import dev.rapport.session.schedule.SessionAccess;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Rounds as the organiser sees them. */
@RestController
@RequestMapping("/api/sessions/{id}/rounds")
class RoundsController {
    private final SessionAccess sessions;
    private final RoundStore rounds;
    private final ReadinessStore readiness;
    private final AttendanceStore attendances;
    private final Clock clock;

    RoundsController(
            SessionAccess sessions,
            RoundStore rounds,
            ReadinessStore readiness,
            AttendanceStore attendances,
            Clock clock) {
        this.sessions = sessions;
        this.rounds = rounds;
        this.readiness = readiness;
        this.attendances = attendances;
        this.clock = clock;
    }

    record RoundsAnswer(List<RoundAnswer> items, @Nullable String next) {}

    @GetMapping
    Mono<RoundsAnswer> all(@PathVariable String id, Caller caller) {
        return sessions.steered(id, caller)
                .map(Stored::state)
                .flatMap(session -> rounds.upTo(id, session.plan().rounds())
                        .map(round -> settled(session, round))
                        .filter(round -> isKnown(session, round))
                        .concatMap(round -> answer(session, round))
                        .collectList()
                        .map(items -> new RoundsAnswer(items, null)));
    }

    @GetMapping("/{number}")
    Mono<RoundAnswer> one(@PathVariable String id, @PathVariable int number, Caller caller) {
        return sessions.steered(id, caller)
                .map(Stored::state)
                .flatMap(session -> rounds.find(id, number)
                        .map(round -> settled(session, round))
                        .filter(round -> isKnown(session, round))
                        .flatMap(round -> answer(session, round)))
                .switchIfEmpty(Mono.error(() -> Problem.notFound("This round").exception()));
    }

    /** As the round is once its rooms are closed, which may be a moment away. */
    private static Round settled(Session session, Round round) {
        InRound closing = session.closing();
        return closing == null || closing.round() != round.number() || round.isOver()
                ? round
                : round.over(closing.startsAt(), closing.endsAt());
    }

    /** A round whose first pairing has not come has nothing to show yet, and one that never began never has. */
    private static boolean isKnown(Session session, Round round) {
        return (round.wave() > 0 || round.pending() == null) && (round.isOver() || !session.isOver());
    }

    private Mono<RoundAnswer> answer(Session session, Round round) {
        Mono<Set<String>> connected = round.isOver() ? Mono.just(Set.of()) : attendances.connected(session.id());
        return Mono.zip(sittingOut(session, round), connected)
                .map(known -> RoundAnswer.of(session, round, known.getT1(), known.getT2(), clock.instant()));
    }

    /** On an open floor those sit out who are ready and wait. */
    private Mono<List<String>> sittingOut(Session session, Round round) {
        return !round.isOpenFloor() || round.isOver()
                ? Mono.just(round.sittingOut())
                : readiness
                        .hall(session.id())
                        .map(hall ->
                                round.ready(hall).keySet().stream().sorted().toList());
    }
}
