package dev.rapport.session.round;

import dev.rapport.chassis.store.Stored;
import dev.rapport.session.schedule.Session;
import dev.rapport.session.schedule.SessionStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Looks several times a second for sessions in which something is due. Deadlines are in the store, so any instance may
 * find them; where two do, the save of the slower one is refused.
 */
@Component
class RoundClock {
    private static final Logger log = LoggerFactory.getLogger(RoundClock.class);
    private static final int AT_ONCE = 8;

    private final SessionStore sessions;
    private final Course course;
    private final Clock clock;
    /** A step that takes longer than a look is not begun a second time. */
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    RoundClock(SessionStore sessions, Course course, Clock clock) {
        this.sessions = sessions;
        this.course = course;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${rapport.clock.every:PT0.2S}")
    void tick() {
        sessions.attended(clock.instant())
                .flatMap(this::advance, AT_ONCE)
                .onErrorResume(failure -> {
                    log.warn("The clock could not look, trying again: {}", failure.toString());
                    return Mono.empty();
                })
                .blockLast(Duration.ofSeconds(30));
    }

    /** One session going wrong does not stop the others. */
    private Mono<Void> advance(Stored<Session> session) {
        if (!underWay.add(session.id())) {
            return Mono.empty();
        }
        return course.advance(session)
                .onErrorResume(failure -> {
                    log.warn("Session {} could not go on, trying again", session.id(), failure);
                    return Mono.empty();
                })
                .doFinally(end -> underWay.remove(session.id()));
    }
}
