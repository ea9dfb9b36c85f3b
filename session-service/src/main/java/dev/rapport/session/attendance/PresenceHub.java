package dev.rapport.session.attendance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts the live connections each attendee has to this instance, and notes the first and the last. */
@Component
public class PresenceHub {
    private static final Logger log = LoggerFactory.getLogger(PresenceHub.class);

    /** Whoever has been disconnected for so long is not present any more. */
    public static final Duration GONE_AFTER = Attendance.GRACE.plusMillis(500);

    /** Nobody waits for it to be noted; by then it shows whether nearly all went at once. */
    private static final Duration NOTED_AFTER = Duration.ofMillis(500);

    /** A gateway that was killed is back by then. */
    private static final Duration UNTIL_THE_DOOR_IS_BACK = Duration.ofSeconds(15);

    private final AttendanceStore attendances;
    private final Clock clock;
    private final String instance;
    private final Map<String, Integer> connections = new ConcurrentHashMap<>();
    private final Departures departures = new Departures();

    PresenceHub(AttendanceStore attendances, Clock clock, @Value("${rapport.instance}") String instance) {
        this.attendances = attendances;
        this.clock = clock;
        this.instance = instance;
    }

    /** A live connection is open. Noted to the end even where it closes meanwhile, so that its end is noted after it. */
    public Mono<Void> connected(String sessionId, String attendeeId, String name) {
        return Mono.defer(() -> {
            connections.merge(Attendance.id(sessionId, attendeeId), 1, Integer::sum);
            Mono<Void> noted = attendances
                    .changeOrStart(sessionId, attendeeId, name, a -> a.connected(instance))
                    .then(Mono.defer(
                            () -> isConnected(sessionId, attendeeId) ? Mono.empty() : gone(sessionId, attendeeId)));
            return Mono.fromFuture(noted.toFuture(), true);
        });
    }

    /** A live connection is gone; told in the background, since nobody waits for it. */
    public void disconnected(String sessionId, String attendeeId) {
        Integer left = connections.computeIfPresent(
                Attendance.id(sessionId, attendeeId), (id, count) -> count == 1 ? null : count - 1);
        if (left == null) {
            departures.closed(clock.instant());
            gone(sessionId, attendeeId)
                    .subscribe(
                            done -> {}, failure -> log.warn("A disconnection was not noted: {}", failure.toString()));
        }
    }

    private Mono<Void> gone(String sessionId, String attendeeId) {
        Instant closed = clock.instant();
        return Mono.delay(NOTED_AFTER).then(Mono.defer(() -> note(sessionId, attendeeId, closed)));
    }

    private Mono<Void> note(String sessionId, String attendeeId, Instant closed) {
        Instant away = departures.wereAllAtOnce(connections.size(), clock.instant())
                ? closed.plus(UNTIL_THE_DOOR_IS_BACK)
                : closed;
        return noteWhatIs(sessionId, attendeeId, away);
    }

    private Mono<Void> noteWhatIs(String sessionId, String attendeeId, Instant away) {
        return Mono.defer(() -> {
            boolean connected = isConnected(sessionId, attendeeId);
            return attendances
                    .change(
                            sessionId,
                            attendeeId,
                            a -> connected ? a.connected(instance) : a.disconnected(instance, away))
                    .then(Mono.defer(() -> unlessStill(connected, sessionId, attendeeId, away)));
        });
    }

    /**
     * Whoever reloads the page may come back while it is being noted that they have gone; they found themselves noted as
     * here, and changed nothing.
     */
    private Mono<Void> unlessStill(boolean connected, String sessionId, String attendeeId, Instant away) {
        return isConnected(sessionId, attendeeId) == connected ? Mono.empty() : noteWhatIs(sessionId, attendeeId, away);
    }

    /** Whether this instance holds a live connection. */
    boolean isConnected(String sessionId, String attendeeId) {
        return connections.containsKey(Attendance.id(sessionId, attendeeId));
    }
}
