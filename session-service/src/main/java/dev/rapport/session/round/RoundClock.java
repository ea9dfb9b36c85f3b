package dev.rapport.session.round;

import dev.rapport.chassis.store.Stored;
import dev.rapport.session.schedule.Session;
import dev.rapport.session.schedule.SessionStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Looks several times a second for sessions in which something is due, and each second after the people in them. Deadlines
 * are in the store, so any instance may find them; where two do, the save of the slower one is refused.
 */
@Component
class RoundClock implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(RoundClock.class);
    private static final int AT_ONCE = 64;
    /** Looking after people reads who is there, which is much in a large session. */
    private static final Duration AFTER_PEOPLE_EVERY = Duration.ofSeconds(1);

    private final SessionStore sessions;
    private final Course course;
    private final Clock clock;
    /** A step that takes longer than a look is not begun a second time, and holds up no other session. */
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    private final Sinks.Empty<Void> stopped = Sinks.empty();
    private long afterPeople;

    RoundClock(SessionStore sessions, Course course, Clock clock) {
        this.sessions = sessions;
        this.course = course;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${rapport.clock.every:PT0.2S}")
    void tick() {
        boolean people = System.nanoTime() - afterPeople >= AFTER_PEOPLE_EVERY.toNanos();
        if (people) {
            afterPeople = System.nanoTime();
        }
        sessions.attended(clock.instant())
                .collectList()
                .onErrorResume(failure -> {
                    log.warn("The clock could not look, trying again: {}", failure.toString());
                    return Mono.just(List.of());
                })
                .blockOptional(Duration.ofSeconds(30))
                .ifPresent(due -> Flux.fromIterable(due)
                        .flatMap(session -> advance(session, people), AT_ONCE)
                        .takeUntilOther(stopped.asMono())
                        .subscribe());
    }

    /** One session going wrong does not stop the others. */
    private Mono<Void> advance(Stored<Session> session, boolean people) {
        if (!underWay.add(session.id())) {
            return Mono.empty();
        }
        return course.advance(session, people)
                .onErrorResume(failure -> {
                    log.warn("Session {} could not go on, trying again", session.id(), failure);
                    return Mono.empty();
                })
                .doFinally(end -> underWay.remove(session.id()));
    }

    @Override
    public void destroy() {
        stopped.tryEmitEmpty();
    }
}
