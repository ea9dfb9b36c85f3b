package dev.rapport.session.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.chassis.security.Caller;
import dev.rapport.chassis.store.Stored;
import dev.rapport.chassis.web.Kebab;
import dev.rapport.chassis.web.Problem;
import dev.rapport.events.PairingEvent.Kind;
import dev.rapport.events.PairingEvent.Reason;
import dev.rapport.session.attendance.AttendanceStore;
import dev.rapport.session.attendance.ReadinessStore;
import dev.rapport.session.schedule.Phase;
import dev.rapport.session.schedule.Phase.Break;
import dev.rapport.session.schedule.Phase.InRound;
import dev.rapport.session.schedule.Phase.Paused;
import dev.rapport.session.schedule.Session;
import dev.rapport.session.schedule.SessionAccess;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Rounds as the organiser sees them. */
@RestController
@RequestMapping("/api/sessions/{id}/rounds")
class RoundsController {
    private final SessionAccess sessions;
    private final RoundStore rounds;
    private final ReadinessStore readiness;
    private final AttendanceStore attendances;
    private final Clock clock;

    RoundsController(
            SessionAccess sessions,
            RoundStore rounds,
            ReadinessStore readiness,
            AttendanceStore attendances,
            Clock clock) {
        this.sessions = sessions;
        this.rounds = rounds;
        this.readiness = readiness;
        this.attendances = attendances;
        this.clock = clock;
    }

    /** @param deciding whether more of its rooms, or others, are being decided */
    record RoundView(
            int number,
            String state,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            List<RoomView> rooms,
            List<String> sittingOut,
            boolean deciding) {}

    /**
     * @param away members of an open room who have lost their line
     * @param open false once it was left before the end of the round
     * @param startsAt on an open floor when it opened; left out in timed rounds, as {@code endsAt} is
     * @param endsAt when it closes at the latest
     */
    record RoomView(
            String id,
            List<String> members,
            List<String> away,
            List<ReasonView> reasons,
            double affinity,
            boolean open,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Instant startsAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Instant endsAt) {}

    record ReasonView(String kind, String from, String to, String text) {}

    record RoundsView(List<RoundView> items, @Nullable String next) {}

    @GetMapping
    Mono<RoundsView> all(@PathVariable String id, Caller caller) {
        return sessions.steered(id, caller)
                .map(Stored::state)
                .flatMap(session -> rounds.upTo(id, session.plan().rounds())
                        .map(round -> settled(session, round))
                        .filter(round -> isKnown(session, round))
                        .concatMap(round -> view(session, round))
                        .collectList()
                        .map(items -> new RoundsView(items, null)));
    }

    @GetMapping("/{number}")
    Mono<RoundView> one(@PathVariable String id, @PathVariable int number, Caller caller) {
        return sessions.steered(id, caller)
                .map(Stored::state)
                .flatMap(session -> rounds.find(id, number)
                        .map(round -> settled(session, round))
                        .filter(round -> isKnown(session, round))
                        .flatMap(round -> view(session, round)))
                .switchIfEmpty(Mono.error(() -> Problem.notFound("This round").exception()));
    }

    /** As the round is once its rooms are closed, which may be a moment away. */
    private static Round settled(Session session, Round round) {
        InRound closing = session.closing();
        return closing == null || closing.round() != round.number() || round.isOver()
                ? round
                : round.over(closing.startsAt(), closing.endsAt());
    }

    /** A round whose first pairing has not come has nothing to show yet, and one that never began never has. */
    private static boolean isKnown(Session session, Round round) {
        return (round.wave() > 0 || round.pending() == null) && (round.isOver() || !session.isOver());
    }

    private Mono<RoundView> view(Session session, Round round) {
        Mono<Set<String>> connected = round.isOver() ? Mono.just(Set.of()) : attendances.connected(session.id());
        return Mono.zip(sittingOut(session, round), connected)
                .map(known -> view(session, round, known.getT1(), known.getT2()));
    }

    /** On an open floor those sit out who are ready and wait. */
    private Mono<List<String>> sittingOut(Session session, Round round) {
        return round.floor() == null || round.isOver()
                ? Mono.just(round.sittingOut())
                : readiness
                        .hall(session.id())
                        .map(hall ->
                                round.ready(hall).keySet().stream().sorted().toList());
    }

    private RoundView view(Session session, Round round, List<String> sittingOut, Set<String> connected) {
        return new RoundView(
                round.number(),
                state(session, round),
                round.ran() != null ? round.ran().startsAt() : startsAt(session, session.phase(), round.number()),
                round.ran() != null ? round.ran().endsAt() : endsAt(session, session.phase(), round.number()),
                round.rooms().stream()
                        .filter(room -> room.open() || round.floor() == null)
                        .map(room -> view(session, room, round.isOver() ? List.of() : away(room, connected)))
                        .toList(),
                sittingOut,
                !round.isOver() && round.isAwaited(clock.instant()));
    }

    private static List<String> away(Room room, Set<String> connected) {
        return room.open()
                ? room.members().stream()
                        .filter(member -> !connected.contains(member))
                        .toList()
                : List.of();
    }

    private RoomView view(Session session, Room room, List<String> away) {
        return new RoomView(
                room.id(),
                room.members(),
                away,
                room.reasons().stream().map(RoundsController::reason).toList(),
                room.affinity(),
                room.open(),
                room.hours() == null ? null : room.hours().opensAt(),
                room.hours() == null || session.isOver() || session.phase() instanceof Paused
                        ? null
                        : session.hourOf(room.hours().endsAt(), clock.instant()));
    }

    private static ReasonView reason(Reason reason) {
        String text = switch (reason.kind()) {
            case COMMON_GROUND, LANGUAGE ->
                reason.fromWord().equalsIgnoreCase(reason.toWord())
                        ? reason.fromWord()
                        : reason.fromWord() + " ~ " + reason.toWord();
            case OFFER -> reason.fromWord() + " → " + reason.toWord();
            case NEW_FACE, MET_BEFORE -> "";
        };
        return new ReasonView(
                reason.kind() == Kind.OFFER ? "give" : Kebab.of(reason.kind()), reason.from(), reason.to(), text);
    }

    private static String state(Session session, Round round) {
        if (round.isOver()) {
            return "ended";
        }
        return switch (session.phase()) {
            case InRound(int number, var _, var _) when number == round.number() -> "running";
            case Paused(InRound(int number, var _, var _), var _) when number == round.number() -> "paused";
            default -> "paired";
        };
    }

    private static @Nullable Instant startsAt(Session session, Phase phase, int number) {
        return switch (phase) {
            case InRound(int round, Instant startsAt, Instant endsAt) ->
                round == number ? startsAt : endsAt.plus(session.plan().breakLength());
            case Break(var _, Instant startsAt) -> startsAt;
            case Paused(InRound(int round, Instant startsAt, var _), var _) when round == number -> startsAt;
            case Paused _, Phase.Scheduled _, Phase.Ended _, Phase.Cancelled _ -> null;
        };
    }

    private static @Nullable Instant endsAt(Session session, Phase phase, int number) {
        if (phase instanceof InRound(int round, var _, Instant endsAt) && round == number) {
            return endsAt;
        }
        Instant startsAt = startsAt(session, phase, number);
        return startsAt == null || phase instanceof Paused
                ? null
                : startsAt.plus(session.plan().roundLength());
    }
}
