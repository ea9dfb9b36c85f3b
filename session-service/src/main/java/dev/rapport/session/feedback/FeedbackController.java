package dev.rapport.session.feedback;

import dev.rapport.chassis.security.Caller;
import dev.rapport.chassis.text.PlainText;
import dev.rapport.session.round.RoomAccess;
import dev.rapport.session.round.RoomAccess.Entered;
import dev.rapport.session.schedule.Session;
import dev.rapport.session.schedule.SessionAccess;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Feedback on a room, by and for its giver; the last word counts. */
@RestController
class FeedbackController {
    private final RoomAccess rooms;
    private final SessionAccess sessions;
    private final FeedbackStore feedback;

    FeedbackController(RoomAccess rooms, SessionAccess sessions, FeedbackStore feedback) {
        this.rooms = rooms;
        this.sessions = sessions;
        this.feedback = feedback;
    }

    record FeedbackRequest(
            @NotNull(message = "is required")
            @Min(value = 1, message = "is at least 1")
            @Max(value = 5, message = "is at most 5")
            Integer rating,

            @Nullable Boolean again,

            @Nullable @Size(max = 1000, message = "has at most 1000 characters") @PlainText(lines = true)
            String note,

            @Nullable Boolean noShow) {}

    @PutMapping("/api/rooms/{roomId}/feedback/me")
    Mono<Feedback> give(@PathVariable String roomId, @Valid @RequestBody FeedbackRequest request, Caller caller) {
        Feedback given = new Feedback(
                request.rating(),
                request.again(),
                request.note() == null ? "" : request.note(),
                Boolean.TRUE.equals(request.noShow()));
        return rooms.visitor(roomId, caller)
                .flatMap(entered -> sessions.visible(entered.id().sessionId(), caller)
                        .flatMap(session -> opened(entered, session, caller)))
                .flatMap(entered -> keep(entered, caller, given));
    }

    /** The round may have ended between the look at it and the look at the session, which then knows it no more. */
    Mono<Entered> opened(Entered entered, Session session, Caller caller) {
        return Mono.just(entered)
                .filter(seen -> seen.round().hasOpened(session))
                .switchIfEmpty(Mono.defer(() -> rooms.visitor(entered.id().toString(), caller))
                        .filter(now -> now.round().hasOpened(session)))
                .switchIfEmpty(Mono.error(() -> RoomAccess.notYet(session).exception()));
    }

    private Mono<Feedback> keep(Entered entered, Caller caller, Feedback given) {
        return feedback.keep(entered.id(), entered.room(), caller.id(), given)
                .then(given.noShow() ? rooms.noShow(entered, caller) : Mono.empty())
                .thenReturn(given);
    }
}
