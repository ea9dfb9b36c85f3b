package dev.rapport.session.round;

import dev.rapport.chassis.security.Caller;
import dev.rapport.chassis.web.Problem;
import dev.rapport.chassis.web.Problem.FieldError;
import dev.rapport.session.attendance.AttendanceStore;
import dev.rapport.session.group.GroupStore;
import dev.rapport.session.round.Moving.Moved;
import dev.rapport.session.schedule.Session;
import dev.rapport.session.schedule.SessionAccess;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** An organiser says who is to sit with whom. */
@RestController
class MovingController {
    private final SessionAccess sessions;
    private final RoundStore rounds;
    private final AttendanceStore attendances;
    private final GroupStore groups;
    private final Clock clock;

    MovingController(
            SessionAccess sessions, RoundStore rounds, AttendanceStore attendances, GroupStore groups, Clock clock) {
        this.sessions = sessions;
        this.rounds = rounds;
        this.attendances = attendances;
        this.groups = groups;
        this.clock = clock;
    }

    record SeatRequest(
            @NotNull(message = "is required") @Size(min = 2, max = 6, message = "are two to six people")
            List<@NotBlank(message = "is required") @Size(max = 80, message = "has at most 80 characters") String>
                    attendees) {}

    /**
     * Answers at once that it is being tried. It is done, or cannot be, when the round is {@code deciding} no more; where
     * it cannot be, nothing has changed.
     */
    @PostMapping("/api/sessions/{id}/rounds/{number}/seat")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> seat(
            @PathVariable String id, @PathVariable int number, Caller caller, @Valid @RequestBody SeatRequest request) {
        return sessions.steered(id, caller).flatMap(stored -> seat(stored.state(), number, request.attendees()));
    }

    private Mono<Void> seat(Session session, int number, List<String> attendees) {
        if (number < 1 || number > session.plan().rounds()) {
            return Mono.error(Problem.notFound("This round").exception());
        }
        return Mono.zip(
                        attendances.present(session.id()),
                        groups.of(session.id(), session.plan().matching().rules()))
                .flatMap(known -> move(session, number, attendees, known.getT1(), known.getT2()))
                .flatMap(moved -> switch (moved) {
                    case Moved.Asked _, Moved.Already _ -> Mono.empty();
                    case Moved.Refused(String why) ->
                        Mono.error(Problem.notNow(why, session.state()).exception());
                    case Moved.Unfit(var faults) ->
                        Mono.error(Problem.invalid(faults.stream()
                                        .map(fault -> new FieldError(fault.field(), fault.why()))
                                        .toList())
                                .exception());
                });
    }

    private Mono<Moved> move(
            Session session, int number, List<String> attendees, Set<String> present, Map<String, String> groups) {
        AtomicReference<Moved> answer = new AtomicReference<>(Moving.UNKNOWN);
        return rounds.change(session.id(), number, round -> {
                    Moved moved = Moving.together(round, session, attendees, present, clock.instant());
                    answer.set(moved);
                    return moved instanceof Moved.Asked(Outcome<Round> asked)
                            ? Optional.of(Grouping.with(groups, asked))
                            : Optional.empty();
                })
                .map(changed -> answer.get());
    }
}
