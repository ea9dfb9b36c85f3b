package dev.rapport.session.attendance;

import dev.rapport.chassis.security.Caller;
import dev.rapport.chassis.web.Problem;
import dev.rapport.session.group.GroupRequest;
import dev.rapport.session.group.GroupStore;
import dev.rapport.session.schedule.Seat;
import dev.rapport.session.schedule.SeatStore;
import dev.rapport.session.schedule.Session;
import dev.rapport.session.schedule.SessionAccess;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The organiser says which group somebody is in; it counts from the next pairing on. */
@RestController
class GroupController {
    private final SessionAccess sessions;
    private final SeatStore seats;
    private final GroupStore groups;

    GroupController(SessionAccess sessions, SeatStore seats, GroupStore groups) {
        this.sessions = sessions;
        this.seats = seats;
        this.groups = groups;
    }

    /** @param group null for none */
    record GroupAnswer(String attendeeId, @Nullable String group) {}

    @PutMapping("/api/sessions/{id}/attendees/{attendeeId}/group")
    Mono<GroupAnswer> put(
            @PathVariable String id,
            @PathVariable String attendeeId,
            @Valid @RequestBody GroupRequest request,
            Caller caller) {
        return sessions.steered(id, caller)
                .flatMap(steered -> sessions.open(id, caller))
                .flatMap(session -> isOf(session, attendeeId)
                        .flatMap(known -> known
                                ? keep(session, attendeeId, request)
                                : Mono.error(Problem.notFound("This attendee").exception())));
    }

    private Mono<Boolean> isOf(Session session, String attendeeId) {
        return seats.of(session.id(), attendeeId)
                .flatMap(seat -> seat instanceof Seat.None
                        ? groups.of(session.id(), attendeeId).hasElement()
                        : Mono.just(true));
    }

    private Mono<GroupAnswer> keep(Session session, String attendeeId, GroupRequest request) {
        String asked = request.group();
        String group = asked == null
                ? null
                : GroupRequest.named(asked, session.plan().matching().groups());
        return groups.put(session.id(), attendeeId, group).thenReturn(new GroupAnswer(attendeeId, group));
    }
}
