package dev.rapport.session.schedule;

import dev.rapport.chassis.security.TokenIssuer;
import dev.rapport.chassis.security.TokenIssuer.Token;
import dev.rapport.chassis.store.DocumentStore;
import dev.rapport.chassis.store.DocumentStores;
import dev.rapport.chassis.web.Problem;
import dev.rapport.events.SessionEvent.GuestJoined;
import dev.rapport.session.group.GroupRequest;
import dev.rapport.session.group.GroupStore;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Joining by code, without an account. */
@RestController
class GuestController {
    /** A guest pass outlasts its session by this, for feedback, last words, and where it is put off. */
    private static final Duration AFTERWARDS = Duration.ofDays(30);

    private final SessionAccess sessions;
    private final DocumentStore<Guest> guests;
    private final GroupStore groups;
    private final TokenIssuer tokens;
    private final Clock clock;

    GuestController(SessionAccess sessions, DocumentStores stores, GroupStore groups, TokenIssuer tokens, Clock clock) {
        this.sessions = sessions;
        this.guests = stores.of("guests", Guest.class);
        this.groups = groups;
        this.tokens = tokens;
        this.clock = clock;
    }

    private record Guest(String sessionId, Instant joinedAt) {}

    record GuestAnswer(String attendeeId, String accessToken, Instant expiresAt) {}

    @PostMapping("/api/sessions/{id}/guests")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<GuestAnswer> join(@PathVariable String id, @Valid @RequestBody GuestRequest request) {
        return sessions.any(id).flatMap(session -> {
            if (!session.joinCode().equalsIgnoreCase(request.joinCode())) {
                return Mono.error(new Problem(
                                HttpStatus.FORBIDDEN,
                                "wrong-join-code",
                                "This is not the join code of this session.",
                                List.of(new Problem.FieldError("joinCode", "is not the code of this session")),
                                java.util.Map.of())
                        .exception());
            }
            if (session.isOver()) {
                return Mono.error(SessionAccess.over(session).exception());
            }
            return session.plan().guestsAllowed()
                    ? admit(session, request)
                    : Mono.error(Problem.forbidden("This session is for people with an account. Sign up first.")
                            .exception());
        });
    }

    private Mono<GuestAnswer> admit(Session session, GuestRequest request) {
        String asked = request.group();
        String group = asked == null
                ? null
                : GroupRequest.named(asked, session.plan().matching().groups());
        String attendeeId = UUID.randomUUID().toString();
        GuestJoined joined = new GuestJoined(
                session.id(),
                attendeeId,
                request.displayName(),
                request.interests(),
                request.offers(),
                request.seeks(),
                request.languages());
        return groups.put(session.id(), attendeeId, group)
                .then(Mono.defer(
                        () -> guests.insert(attendeeId, new Guest(session.id(), clock.instant()), List.of(joined))))
                .map(saved -> {
                    Token token = tokens.issueBound(
                            attendeeId, joined.displayName(), session.id(), expiry(session, clock.instant()));
                    return new GuestAnswer(attendeeId, token.accessToken(), token.expiresAt());
                });
    }

    private static Instant expiry(Session session, Instant now) {
        Plan plan = session.plan();
        Instant from = plan.startsAt().isAfter(now) ? plan.startsAt() : now;
        return from.plus(plan.lasts()).plus(AFTERWARDS);
    }
}
