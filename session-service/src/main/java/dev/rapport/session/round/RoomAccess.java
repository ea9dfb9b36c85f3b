package dev.rapport.session.round;

import dev.rapport.chassis.security.Caller;
import dev.rapport.chassis.web.Problem;
import dev.rapport.session.attendance.AttendanceStore;
import dev.rapport.session.schedule.Session;
import dev.rapport.session.schedule.SessionAccess;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Which room a caller is or was a member of. */
@Component
public class RoomAccess {
    private final RoundStore rounds;
    private final SessionAccess sessions;
    private final AttendanceStore attendances;

    RoomAccess(RoundStore rounds, SessionAccess sessions, AttendanceStore attendances) {
        this.rounds = rounds;
        this.sessions = sessions;
        this.attendances = attendances;
    }

    /** A room with its round, as a member finds it. */
    public record Entered(RoomId id, Room room, Round round) {}

    /** 404 where there is no such room, 403 for whoever was never in it. */
    public Mono<Entered> visitor(String roomId, Caller caller) {
        return Mono.justOrEmpty(RoomId.parse(roomId))
                .flatMap(id -> rounds.find(id.sessionId(), id.round())
                        .flatMap(round -> rounds.room(round, roomId).map(room -> new Entered(id, room, round))))
                .switchIfEmpty(Mono.error(() -> Problem.notFound("This room").exception()))
                .flatMap(entered -> entered.room().members().contains(caller.id())
                                || entered.room().left().contains(caller.id())
                        ? Mono.just(entered)
                        : Mono.error(
                                Problem.forbidden("You are not in this room.").exception()));
    }

    /** As {@link #visitor}, and 409 once the room or the caller's stay is over. */
    public Mono<Entered> member(String roomId, Caller caller) {
        return visitor(roomId, caller)
                .flatMap(entered ->
                        entered.room().has(caller.id()) && !entered.round().isOver()
                                ? Mono.just(entered)
                                : Mono.error(over().exception()));
    }

    /** As {@link #member}, and 409 before the round opens its rooms and from its end, be they closed by then or not. */
    public Mono<Entered> open(String roomId, Caller caller) {
        return member(roomId, caller)
                .flatMap(entered ->
                        sessions.visible(entered.id().sessionId(), caller).flatMap(session -> check(entered, session)));
    }

    private static Mono<Entered> check(Entered entered, Session session) {
        if (!entered.round().hasOpened(session)) {
            return Mono.error(notYet(session).exception());
        }
        boolean runs = session.running()
                .filter(round -> round.round() == entered.id().round())
                .isPresent();
        return runs ? Mono.just(entered) : Mono.error(over().exception());
    }

    /** Whether this is a room of a session that is open now. */
    Mono<Boolean> isOpen(Session session, String roomId) {
        return Mono.justOrEmpty(session.running())
                .flatMap(running -> rounds.find(session.id(), running.round()))
                .map(round -> round.room(roomId).filter(Room::open).isPresent())
                .defaultIfEmpty(false);
    }

    /** Its rooms can be looked at only. */
    public static Problem notYet(Session session) {
        return Problem.notNow("This room has not opened yet.", session.state());
    }

    private static Problem over() {
        return Problem.conflict("room-over", "This room is over.", Map.of("state", "ended"));
    }

    /** Takes a member's word that others did not come while the room is on, unless those are connected. */
    public Mono<Void> noShow(Entered entered, Caller reportedBy) {
        return attendances
                .connected(entered.id().sessionId())
                .flatMap(connected -> rounds.change(
                        entered.id().sessionId(),
                        entered.id().round(),
                        round -> Parting.noShow(round, entered.room().id(), reportedBy.id(), connected)))
                .then();
    }
}
