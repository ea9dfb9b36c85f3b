package dev.rapport.session.round;

import dev.rapport.session.attendance.AttendanceStore;
import dev.rapport.session.attendance.ReadinessStore;
import dev.rapport.session.group.GroupStore;
import dev.rapport.session.schedule.Session;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes an open floor one step further: closes rooms, asks for the next wave, and puts away what is over. */
@Component
class MinglingCourse {
    private final RoundStore rounds;
    private final AttendanceStore attendances;
    private final ReadinessStore readiness;
    private final GroupStore groups;

    MinglingCourse(RoundStore rounds, AttendanceStore attendances, ReadinessStore readiness, GroupStore groups) {
        this.rounds = rounds;
        this.attendances = attendances;
        this.readiness = readiness;
        this.groups = groups;
    }

    Mono<Void> goOn(Session session, int number, Instant endsAt, Instant now) {
        Mono<Round> opened = Mono.defer(() -> rounds.insert(Mingling.open(session.id(), number)))
                .then(rounds.find(session.id(), number));
        return rounds.find(session.id(), number)
                .switchIfEmpty(opened)
                .flatMap(round -> part(session, number, now)
                        .then(Mono.defer(
                                () -> Mingling.isFree(round, now) ? call(session, number, endsAt, now) : Mono.empty()))
                        .then(Mono.defer(() -> rounds.putAway(round))));
    }

    private Mono<Void> part(Session session, int number, Instant now) {
        return attendances
                .present(session.id())
                .flatMap(present -> rounds.change(
                        session.id(), number, round -> Mingling.part(round, present, session.roundTime(now), now)))
                .then();
    }

    private Mono<Void> call(Session session, int number, Instant endsAt, Instant now) {
        return Mono.zip(
                        readiness.hall(session.id()),
                        groups.of(session.id(), session.plan().matching().rules()))
                .flatMap(known -> rounds.change(
                        session.id(),
                        number,
                        round -> Mingling.call(round, session.plan(), round.ready(known.getT1()), endsAt, now)
                                .map(called -> Grouping.with(known.getT2(), called))))
                .then();
    }
}
