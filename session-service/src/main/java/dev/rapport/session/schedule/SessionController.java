package dev.rapport.session.schedule;

import dev.rapport.chassis.security.Caller;
import dev.rapport.chassis.store.DocumentStore.Change;
import dev.rapport.chassis.store.Stored;
import dev.rapport.chassis.web.Problem;
import dev.rapport.chassis.web.Problem.FieldError;
import dev.rapport.session.schedule.Phase.Cancelled;
import dev.rapport.session.schedule.SessionStore.Cursor;
import dev.rapport.session.schedule.SessionViewReader.SessionView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Planning sessions and looking at them. */
@RestController
@RequestMapping("/api/sessions")
class SessionController {
    private static final int ID_LENGTH = 16;
    private static final int JOIN_CODE_LENGTH = 6;

    private final SessionStore sessions;
    private final SeatStore seats;
    private final SessionAccess access;
    private final SessionViewReader views;
    private final Clock clock;

    SessionController(
            SessionStore sessions, SeatStore seats, SessionAccess access, SessionViewReader views, Clock clock) {
        this.sessions = sessions;
        this.seats = seats;
        this.access = access;
        this.views = views;
        this.clock = clock;
    }

    record Page(List<SessionView> items, @Nullable String next) {}

    @PostMapping
    Mono<ResponseEntity<SessionView>> schedule(@Valid @RequestBody SessionRequest request, Caller caller) {
        List<FieldError> errors = new ArrayList<>();
        if (request.title() == null) {
            errors.add(new FieldError("title", "is required"));
        }
        if (request.startsAt() == null) {
            errors.add(new FieldError("startsAt", "is required"));
        }
        errors.addAll(objections(request, SessionRequest.defaults()));
        if (!errors.isEmpty()) {
            return Mono.error(Problem.invalid(errors).exception());
        }
        Session session = Session.schedule(
                Scheduling.code(ID_LENGTH),
                caller.id(),
                caller.name(),
                Scheduling.code(JOIN_CODE_LENGTH).toUpperCase(Locale.ROOT),
                request.applyTo(SessionRequest.defaults()));
        return sessions.insert(session, List.of(Scheduling.scheduled(session)))
                .flatMap(saved -> views.of(session, caller))
                .map(view -> ResponseEntity.created(URI.create("/api/sessions/" + session.id()))
                        .body(view));
    }

    /** What cannot be planned, be it for what was planned before or for the hour. */
    private List<FieldError> objections(SessionRequest request, Plan before) {
        List<FieldError> errors = new ArrayList<>(request.objections(before));
        if (request.startsAt() != null) {
            Scheduling.objection(request.startsAt(), clock.instant())
                    .ifPresent(objection -> errors.add(new FieldError("startsAt", objection)));
        }
        return errors;
    }

    @GetMapping
    Mono<Page> list(
            @RequestParam(defaultValue = "20")
                    @Min(value = 1, message = "is at least 1")
                    @Max(value = 100, message = "is at most 100")
                    int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String joinCode,
            @Nullable Caller caller) {
        Flux<Session> found = joinCode != null
                ? sessions.byJoinCode(joinCode.strip().toUpperCase(Locale.ROOT))
                : sessions.upcoming(cursor == null ? null : parse(cursor), limit);
        return found.collectList()
                .flatMap(page -> Flux.fromIterable(page)
                        .flatMapSequential(session -> views.of(session, caller))
                        .collectList()
                        .map(items -> new Page(
                                items, joinCode == null && page.size() == limit ? next(page.getLast()) : null)));
    }

    private static String next(Session last) {
        return last.plan().startsAt().toEpochMilli() + "~" + last.id();
    }

    private static Cursor parse(String cursor) {
        int tilde = cursor.indexOf('~');
        try {
            return new Cursor(
                    Instant.ofEpochMilli(Long.parseLong(cursor.substring(0, tilde))), cursor.substring(tilde + 1));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw Problem.invalid("cursor", "is not one that was answered").exception();
        }
    }

    @GetMapping("/{id}")
    Mono<SessionView> one(@PathVariable String id, @Nullable Caller caller) {
        return access.any(id).flatMap(session -> views.of(session, caller));
    }

    @PatchMapping("/{id}")
    Mono<SessionView> change(@PathVariable String id, @Valid @RequestBody SessionRequest request, Caller caller) {
        return access.steered(id, caller)
                .flatMap(known -> sessions.change(id, session -> {
                    List<FieldError> errors = objections(request, session.plan());
                    if (!errors.isEmpty()) {
                        throw Problem.invalid(errors).exception();
                    }
                    Session changed = session.with(request.applyTo(session.plan()));
                    if (!Scheduling.isChangeable(session, changed.plan())) {
                        throw Problem.notNow("This cannot be changed any more.", session.state())
                                .exception();
                    }
                    return new Change<>(changed, List.of(Scheduling.changed(changed)));
                }))
                .map(Stored::state)
                .flatMap(session -> seats.fill(id, session.plan().capacity()).thenReturn(session))
                .flatMap(session -> views.of(session, caller));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> cancel(@PathVariable String id, Caller caller) {
        return access.steered(id, caller)
                .flatMap(known -> sessions.change(id, session -> switch (session.phase()) {
                    case Phase.Scheduled _ -> cancelled(session, clock.instant());
                    case Cancelled _ -> null;
                    case Phase.Break _, Phase.InRound _, Phase.Paused _, Phase.Ended _ ->
                        throw Problem.notNow("A session that has begun can be ended, not cancelled.", session.state())
                                .exception();
                }))
                .then();
    }

    private static Change<Session> cancelled(Session session, Instant now) {
        return new Change<>(session.in(new Cancelled(now)), Scheduling.cancelled(session, now));
    }
}
