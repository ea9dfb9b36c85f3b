package dev.rapport.session.schedule;

import dev.rapport.chassis.security.Caller;
import dev.rapport.chassis.store.Stored;
import dev.rapport.chassis.web.Problem;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Which session a caller may see, take part in or steer; everybody else is answered with a problem. */
@Component
public class SessionAccess {
    private final SessionStore sessions;

    SessionAccess(SessionStore sessions) {
        this.sessions = sessions;
    }

    /** 404 where there is none. */
    public Mono<Session> any(String id) {
        return stored(id).map(Stored::state);
    }

    /** 404 where there is none. */
    Mono<Stored<Session>> stored(String id) {
        return sessions.find(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("This session").exception()));
    }

    /** 403 for a guest of another session. */
    public Mono<Session> visible(String id, Caller caller) {
        return any(id).flatMap(session -> caller.mayUse(id)
                ? Mono.just(session)
                : Mono.error(Problem.forbidden("Your guest pass is for another session.")
                        .exception()));
    }

    /** 409 once it is over. */
    public Mono<Session> open(String id, Caller caller) {
        return visible(id, caller)
                .flatMap(session -> session.isOver() ? Mono.error(over(session).exception()) : Mono.just(session));
    }

    /** 403 for everybody but the organisers. */
    public Mono<Stored<Session>> steered(String id, Caller caller) {
        return allowed(id, session -> session.isSteeredBy(caller.id()), "Only the organiser steers a session.");
    }

    /** 403 for everybody but who has scheduled it. */
    Mono<Stored<Session>> owned(String id, Caller caller) {
        return allowed(
                id,
                session -> session.organiserId().equals(caller.id()),
                "Only who has scheduled a session says who else steers it.");
    }

    private Mono<Stored<Session>> allowed(String id, Predicate<Session> allowed, String otherwise) {
        return stored(id)
                .flatMap(stored -> allowed.test(stored.state())
                        ? Mono.just(stored)
                        : Mono.error(Problem.forbidden(otherwise).exception()));
    }

    static Problem over(Session session) {
        return Problem.conflict("session-over", "This session is over.", Map.of("state", session.state()));
    }

    /** Every seat is taken. */
    public static Problem full(int place) {
        return Problem.conflict(
                "session-full",
                "Every seat is taken. You are number " + place + " in the waiting list.",
                Map.of("place", place, "state", "waiting"));
    }
}
