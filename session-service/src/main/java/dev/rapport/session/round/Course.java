package dev.rapport.session.round;

import dev.rapport.chassis.store.Stored;
import dev.rapport.session.attendance.AttendanceStore;
import dev.rapport.session.group.GroupStore;
import dev.rapport.session.round.Agenda.Task;
import dev.rapport.session.round.Steering.Steered;
import dev.rapport.session.schedule.Phase.Break;
import dev.rapport.session.schedule.Phase.InRound;
import dev.rapport.session.schedule.Session;
import dev.rapport.session.schedule.SessionStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes a session one step further: saves what was decided, calls the rounds that come, repairs the one that is. */
@Component
class Course {
    private final SessionStore sessions;
    private final RoundStore rounds;
    private final AttendanceStore attendances;
    private final GroupStore groups;
    private final MinglingCourse mingling;
    private final Clock clock;
    /** Calls that are being made, by round: the clock looks while an organiser's start is still on its way. */
    private final Map<String, Mono<Void>> calling = new ConcurrentHashMap<>();

    Course(
            SessionStore sessions,
            RoundStore rounds,
            AttendanceStore attendances,
            GroupStore groups,
            MinglingCourse mingling,
            Clock clock) {
        this.sessions = sessions;
        this.rounds = rounds;
        this.attendances = attendances;
        this.groups = groups;
        this.mingling = mingling;
        this.clock = clock;
    }

    /**
     * What is due by the clock, as often as anything is.
     *
     * @param people whether those in the session are to be looked after as well
     */
    Mono<Void> advance(Stored<Session> stored, boolean people) {
        return close(stored)
                .flatMap(closed -> step(closed, people))
                // Another instance was faster; it goes on from there.
                .onErrorComplete(OptimisticLockingFailureException.class);
    }

    private Mono<Void> step(Stored<Session> stored, boolean people) {
        Instant now = clock.instant();
        return ready(stored.state(), now)
                .map(ready -> Steering.tick(stored.state(), ready, now))
                .flatMap(steered -> switch (steered) {
                    case Steered.Done done -> save(stored, done).flatMap(saved -> advance(saved, people));
                    case Steered.Refused _ -> attend(stored.state(), people, now);
                });
    }

    /** Saves a step, then closes the round that it ended; what a crash in between leaves open, the next tick closes. */
    Mono<Stored<Session>> save(Stored<Session> before, Steered.Done done) {
        return sessions.save(before, done.session(), done.events())
                .flatMap(saved -> close(saved)
                        // Somebody else has gone on from there, and has closed it or will.
                        .onErrorReturn(OptimisticLockingFailureException.class, saved));
    }

    private Mono<Stored<Session>> close(Stored<Session> stored) {
        InRound over = stored.state().closing();
        return over == null
                ? Mono.just(stored)
                : rounds.change(stored.id(), over.round(), round -> Parting.end(round, over.startsAt(), over.endsAt()))
                        .then(Mono.defer(
                                () -> sessions.save(stored, stored.state().closed(), List.of())));
    }

    private Mono<Boolean> ready(Session session, Instant now) {
        return session.phase() instanceof Break(int next, Instant startsAt) && !now.isBefore(startsAt)
                ? rounds.find(session.id(), next)
                        .map(round -> Agenda.isReady(round, now))
                        .defaultIfEmpty(false)
                : Mono.just(false);
    }

    /** Calls and repairs rounds. */
    private Mono<Void> attend(Session session, boolean people, Instant now) {
        return Flux.fromIterable(Agenda.of(session, now))
                .filter(task -> people || !(task instanceof Task.Repair))
                .concatMap(task -> switch (task) {
                    case Task.Call(int round) -> call(session, round, now);
                    case Task.Repair(int round, Instant endsAt) -> repair(session, round, endsAt, now);
                    case Task.Mingle(int round, Instant endsAt) -> mingling.goOn(session, round, endsAt, now);
                })
                .then();
    }

    /** Whoever comes while it is being made waits for the same call. */
    private Mono<Void> call(Session session, int number, Instant now) {
        String round = Round.id(session.id(), number);
        return Mono.defer(() -> calling.computeIfAbsent(
                round,
                same -> callUnlessCalled(session, number, now)
                        .doFinally(end -> calling.remove(same))
                        .cache()));
    }

    private Mono<Void> callUnlessCalled(Session session, int number, Instant now) {
        Mono<Optional<Round>> before =
                rounds.find(session.id(), number - 1).map(Optional::of).defaultIfEmpty(Optional.empty());
        Mono<Void> call = Mono.zip(
                        before,
                        attendances.present(session.id()),
                        groups.of(session.id(), session.plan().matching().rules()))
                .flatMap(known -> rounds.insert(Grouping.with(
                        known.getT3(),
                        Calling.round(
                                session.id(),
                                number,
                                session.plan(),
                                known.getT2(),
                                known.getT1().orElse(null),
                                now))));
        return rounds.find(session.id(), number).hasElement().flatMap(called -> called ? Mono.empty() : call);
    }

    private Mono<Void> repair(Session session, int number, Instant endsAt, Instant now) {
        return Mono.zip(
                        attendances.present(session.id()),
                        groups.of(session.id(), session.plan().matching().rules()))
                .flatMap(known -> rounds.change(
                        session.id(),
                        number,
                        round -> repair(round, session, known.getT1(), endsAt, now)
                                .map(outcome -> Grouping.with(known.getT2(), outcome))))
                .then();
    }

    private static Optional<Outcome<Round>> repair(
            Round round, Session session, Set<String> present, Instant endsAt, Instant now) {
        Optional<Outcome<Round>> absent =
                Parting.absent(round, present, session.openedAt(round.number()).orElse(null), now);
        return absent.isPresent() ? absent : Calling.repair(round, session.plan(), present, endsAt, now);
    }
}
