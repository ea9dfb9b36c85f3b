package dev.rapport.session.report;

import dev.rapport.session.attendance.AttendanceStore;
import dev.rapport.session.schedule.SessionStore;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts now and then who is there, in every session that is on. Nobody waits for it, and a count that fails is missing. */
@Component
class TurnoutClock {
    private static final Logger log = LoggerFactory.getLogger(TurnoutClock.class);

    private final SessionStore sessions;
    private final AttendanceStore attendances;
    private final TurnoutStore turnouts;
    private final Clock clock;
    private final AtomicBoolean counting = new AtomicBoolean();

    TurnoutClock(SessionStore sessions, AttendanceStore attendances, TurnoutStore turnouts, Clock clock) {
        this.sessions = sessions;
        this.attendances = attendances;
        this.turnouts = turnouts;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${rapport.turnout.every:PT5S}")
    void tick() {
        if (counting.compareAndSet(false, true)) {
            sessions.begun()
                    .concatMap(session -> count(session.id()))
                    .doFinally(end -> counting.set(false))
                    .subscribe(
                            done -> {},
                            failure -> log.warn("Those who are there could not be counted: {}", failure.toString()));
        }
    }

    /** One session whose count fails does not stop that of the others. */
    private Mono<Void> count(String sessionId) {
        Instant now = clock.instant();
        return turnouts.of(sessionId)
                .filter(turnout -> turnout.isDue(now))
                .flatMap(due -> attendances.present(sessionId))
                .flatMap(present -> turnouts.keep(sessionId, now, present.size()))
                .onErrorResume(failure -> {
                    log.warn("Those who are in session {} were not counted: {}", sessionId, failure.toString());
                    return Mono.empty();
                });
    }
}
