package dev.rapport.session.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.chassis.web.Kebab;
import dev.rapport.events.PairingEvent.Kind;
import dev.rapport.events.PairingEvent.Reason;
import dev.rapport.session.schedule.Phase;
import dev.rapport.session.schedule.Phase.Break;
import dev.rapport.session.schedule.Phase.InRound;
import dev.rapport.session.schedule.Phase.Paused;
import dev.rapport.session.schedule.Session;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A round as the organiser sees it.
 *
 * @param deciding whether more of its rooms, or others, are being decided
 */
record RoundAnswer(
        int number,
        String state,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        List<RoomView> rooms,
        List<String> sittingOut,
        boolean deciding) {

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

    /** @param text the words alone: the organiser is neither of the two */
    record ReasonView(String kind, String from, String to, String text) {}

    /** @param connected who has a line */
    static RoundAnswer of(Session session, Round round, List<String> sittingOut, Set<String> connected, Instant now) {
        return new RoundAnswer(
                round.number(),
                state(session, round),
                round.ran() != null ? round.ran().startsAt() : startsAt(session, session.phase(), round.number()),
                round.ran() != null ? round.ran().endsAt() : endsAt(session, session.phase(), round.number()),
                round.rooms().stream()
                        .filter(room -> room.open() || !round.isOpenFloor())
                        .map(room -> room(session, room, round.isOver() ? List.of() : away(room, connected), now))
                        .toList(),
                sittingOut,
                !round.isOver() && round.isAwaited(now));
    }

    private static List<String> away(Room room, Set<String> connected) {
        return room.open()
                ? room.members().stream()
                        .filter(member -> !connected.contains(member))
                        .toList()
                : List.of();
    }

    private static RoomView room(Session session, Room room, List<String> away, Instant now) {
        return new RoomView(
                room.id(),
                room.members(),
                away,
                room.reasons().stream().map(RoundAnswer::reason).toList(),
                room.affinity(),
                room.open(),
                room.hours() == null ? null : room.hours().opensAt(),
                room.hours() == null || session.isOver() || session.phase() instanceof Paused
                        ? null
                        : session.hourOf(room.hours().endsAt(), now));
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
