package dev.rapport.session.round;

import dev.rapport.chassis.security.Caller;
import dev.rapport.chassis.store.Stored;
import dev.rapport.chassis.text.PlainText;
import dev.rapport.chassis.web.Problem;
import dev.rapport.session.round.Steering.Command;
import dev.rapport.session.round.Steering.Steered;
import dev.rapport.session.schedule.Session;
import dev.rapport.session.schedule.SessionAccess;
import dev.rapport.session.schedule.SessionViewReader;
import dev.rapport.session.schedule.SessionViewReader.SessionView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** The organiser's live control. */
@RestController
@RequestMapping("/api/sessions/{id}")
class SteeringController {
    private static final Retry ON_CONFLICT = Retry.backoff(10, Duration.ofMillis(5))
            .filter(OptimisticLockingFailureException.class::isInstance)
            .onRetryExhaustedThrow((spec, signal) -> signal.failure());

    private final SessionAccess sessions;
    private final RoomAccess rooms;
    private final Course course;
    private final SessionViewReader views;
    private final Clock clock;

    SteeringController(SessionAccess sessions, RoomAccess rooms, Course course, SessionViewReader views, Clock clock) {
        this.sessions = sessions;
        this.rooms = rooms;
        this.course = course;
        this.views = views;
        this.clock = clock;
    }

    record ExtendRequest(
            @NotNull(message = "is required")
            @DurationMin(seconds = 1, message = "is at least PT1S")
            @DurationMax(hours = 1, message = "is at most PT1H")
            Duration by) {}

    record AnnounceRequest(
            @NotBlank(message = "is required")
            @Size(max = 500, message = "has at most 500 characters")
            @PlainText(lines = true)
            String text,

            @Nullable @Size(max = 80, message = "has at most 80 characters")
            String room) {
        AnnounceRequest {
            text = text == null ? null : text.strip();
        }
    }

    @PostMapping("/start")
    Mono<SessionView> start(@PathVariable String id, Caller caller) {
        return steer(id, caller, new Command.Start());
    }

    @PostMapping("/pause")
    Mono<SessionView> pause(@PathVariable String id, Caller caller) {
        return steer(id, caller, new Command.Pause());
    }

    @PostMapping("/resume")
    Mono<SessionView> resume(@PathVariable String id, Caller caller) {
        return steer(id, caller, new Command.Resume());
    }

    @PostMapping("/extend")
    Mono<SessionView> extend(@PathVariable String id, Caller caller, @Valid @RequestBody ExtendRequest request) {
        return steer(id, caller, new Command.Extend(request.by()));
    }

    @PostMapping("/next")
    Mono<SessionView> next(@PathVariable String id, Caller caller) {
        return steer(id, caller, new Command.Next());
    }

    @PostMapping("/end")
    Mono<SessionView> end(@PathVariable String id, Caller caller) {
        return steer(id, caller, new Command.End());
    }

    @PostMapping("/announce")
    Mono<SessionView> announce(@PathVariable String id, Caller caller, @Valid @RequestBody AnnounceRequest request) {
        return addressed(id, caller, request.room())
                .then(Mono.defer(() -> steer(id, caller, new Command.Announce(request.text(), request.room()))));
    }

    private Mono<Void> addressed(String id, Caller caller, @Nullable String room) {
        return room == null
                ? Mono.empty()
                : sessions.steered(id, caller)
                        .flatMap(stored -> rooms.isOpen(stored.state(), room))
                        .flatMap(open -> open
                                ? Mono.empty()
                                : Mono.error(Problem.invalid("room", "is no room that is open now")
                                        .exception()));
    }

    private Mono<SessionView> steer(String id, Caller caller, Command command) {
        return Mono.defer(() -> sessions.steered(id, caller).flatMap(stored -> decide(stored, command)))
                .retryWhen(ON_CONFLICT)
                .flatMap(session -> views.of(session, caller));
    }

    private Mono<Session> decide(Stored<Session> stored, Command command) {
        return switch (Steering.steer(stored.state(), command, clock.instant())) {
            case Steered.Refused(String why) ->
                Mono.error(Problem.notNow(why, stored.state().state()).exception());
            case Steered.Done done ->
                course.save(stored, done)
                        .flatMap(saved -> course.advance(saved, true).thenReturn(saved.state()));
        };
    }
}
