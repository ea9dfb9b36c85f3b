package dev.rapport.session.help;

import dev.rapport.chassis.security.Caller;
import dev.rapport.chassis.store.Stored;
import dev.rapport.chassis.web.Problem;
import dev.rapport.session.help.HelpReader.Waiting;
import dev.rapport.session.round.RoomAccess;
import dev.rapport.session.round.RoomId;
import dev.rapport.session.schedule.SessionAccess;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Asking the organiser into a room. Nobody hears of it but the organisers and who asked. */
@RestController
class HelpController {
    private final RoomAccess rooms;
    private final SessionAccess sessions;
    private final HelpStore help;
    private final HelpReader waiting;

    HelpController(RoomAccess rooms, SessionAccess sessions, HelpStore help, HelpReader waiting) {
        this.rooms = rooms;
        this.sessions = sessions;
        this.help = help;
        this.waiting = waiting;
    }

    record WaitingList(List<Waiting> items, @Nullable String next) {}

    @PutMapping("/api/rooms/{roomId}/help/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> ask(@PathVariable String roomId, Caller caller) {
        return rooms.open(roomId, caller).flatMap(room -> help.ask(room.id(), caller.id()));
    }

    @DeleteMapping("/api/rooms/{roomId}/help/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> takeBack(@PathVariable String roomId, Caller caller) {
        return rooms.visitor(roomId, caller).flatMap(room -> help.over(room.id(), caller.id(), false));
    }

    /** An organiser has seen it and comes: whoever asked in this room is told so. */
    @DeleteMapping("/api/rooms/{roomId}/help")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> answer(@PathVariable String roomId, Caller caller) {
        return Mono.justOrEmpty(RoomId.parse(roomId))
                .switchIfEmpty(Mono.error(() -> Problem.notFound("This room").exception()))
                .flatMap(room -> sessions.steered(room.sessionId(), caller)
                        .thenMany(help.waitingIn(room))
                        .concatMap(one -> help.over(room, one.attendeeId(), true))
                        .then());
    }

    @GetMapping("/api/sessions/{id}/help")
    Mono<WaitingList> waiting(@PathVariable String id, Caller caller) {
        return sessions.steered(id, caller)
                .map(Stored::state)
                .flatMap(session -> waiting.of(session, caller.id()))
                .map(items -> new WaitingList(items, null));
    }
}
