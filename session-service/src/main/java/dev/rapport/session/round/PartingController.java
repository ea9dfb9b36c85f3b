package dev.rapport.session.round;

import dev.rapport.chassis.security.Caller;
import dev.rapport.chassis.web.Problem;
import dev.rapport.session.schedule.Phase.Break;
import dev.rapport.session.schedule.SessionAccess;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Leaving a room, and passing on one before it opens. */
@RestController
@RequestMapping("/api/rooms/{roomId}")
class PartingController {
    private final RoomAccess rooms;
    private final SessionAccess sessions;
    private final RoundStore rounds;

    PartingController(RoomAccess rooms, SessionAccess sessions, RoundStore rounds) {
        this.rooms = rooms;
        this.sessions = sessions;
        this.rounds = rounds;
    }

    @PutMapping("/leave/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> leave(@PathVariable String roomId, Caller caller) {
        return rooms.member(roomId, caller)
                .flatMap(room -> sessions.visible(room.id().sessionId(), caller)
                        .flatMap(session -> rounds.change(
                                session.id(),
                                room.id().round(),
                                round -> Parting.leave(
                                        round,
                                        caller.id(),
                                        session.openedAt(round.number()).orElse(null)))))
                .then();
    }

    @PutMapping("/pass/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> pass(@PathVariable String roomId, Caller caller) {
        return rooms.member(roomId, caller)
                .flatMap(room -> sessions.visible(room.id().sessionId(), caller)
                        .flatMap(session -> session.phase() instanceof Break
                                ? rounds.change(
                                        session.id(), room.id().round(), round -> Parting.pass(round, caller.id()))
                                : Mono.error(Problem.notNow(
                                                "The room is open already. You can leave it kindly.", session.state())
                                        .exception())))
                .flatMap(passed -> passed
                        ? Mono.<Void>empty()
                        : Mono.error(Problem.notNow("You have no pass left in this session.", "break")
                                .exception()));
    }
}
