package dev.rapport.session.schedule;

import dev.rapport.session.schedule.Phase.Break;
import dev.rapport.session.schedule.Phase.Cancelled;
import dev.rapport.session.schedule.Phase.Ended;
import dev.rapport.session.schedule.Phase.InRound;
import dev.rapport.session.schedule.Phase.Paused;
import dev.rapport.session.schedule.Phase.Scheduled;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A virtual networking session: its plan, and where it is in its course.
 *
 * @param closing the round that has just ended and whose rooms are still to be closed; null when there is none
 * @param held for how long in all the running round was held, without the pause that may last
 * @param coOrganisers who else steers it
 */
public record Session(
        String id,
        String organiserId,
        String organiserName,
        String joinCode,
        Plan plan,
        Phase phase,
        List<Announcement> announcements,
        @Nullable InRound closing,
        Duration held,
        List<CoOrganiser> coOrganisers) {

    public Session {
        // One that was saved before these were kept.
        held = held == null ? Duration.ZERO : held;
        coOrganisers = coOrganisers == null ? List.of() : List.copyOf(coOrganisers);
    }

    private static final int ANNOUNCEMENTS_KEPT = 20;

    /** Somebody whom the organiser lets steer the session too. */
    public record CoOrganiser(String attendeeId, String displayName) {}

    /**
     * Something the organiser has said.
     *
     * @param roomId to whom; null where to everybody
     */
    public record Announcement(
            String text, Instant at, @Nullable String roomId) {
        /** Whether somebody in this room hears of it, or in none. */
        public boolean isFor(@Nullable String room) {
            return roomId == null || roomId.equals(room);
        }

        private boolean isForAll() {
            return roomId == null;
        }
    }

    public static Session schedule(String id, String organiserId, String organiserName, String joinCode, Plan plan) {
        return new Session(
                id,
                organiserId,
                organiserName,
                joinCode,
                plan,
                new Scheduled(),
                List.of(),
                null,
                Duration.ZERO,
                List.of());
    }

    public Session in(Phase next) {
        return new Session(
                id, organiserId, organiserName, joinCode, plan, next, announcements, closing, held, coOrganisers);
    }

    /** What was held goes on. */
    public Session resumed(Phase next, Instant now) {
        Duration longer = phase instanceof Paused(InRound round, Duration remaining)
                ? Duration.between(round.endsAt().minus(remaining), now)
                : Duration.ZERO;
        return new Session(
                id,
                organiserId,
                organiserName,
                joinCode,
                plan,
                next,
                announcements,
                closing,
                held.plus(longer),
                coOrganisers);
    }

    /** What the running round's own clock shows at a moment: it stands still while the round is held. */
    public Instant roundTime(Instant now) {
        return (phase instanceof Paused(InRound round, Duration remaining)
                        ? round.endsAt().minus(remaining)
                        : now)
                .minus(held);
    }

    /** When the running round's own clock will show this, if it is not held from now on. */
    public Instant hourOf(Instant roundTime, Instant now) {
        return now.plus(Duration.between(roundTime(now), roundTime));
    }

    /** On to a phase in which no round runs; the rooms of the one that did, if any, are still to be closed. */
    public Session afterRound(Phase next, Instant at) {
        InRound over = running()
                .map(round -> new InRound(round.round(), round.startsAt(), at))
                .orElse(closing);
        return new Session(
                id, organiserId, organiserName, joinCode, plan, next, announcements, over, Duration.ZERO, coOrganisers);
    }

    /** The rooms of the round that has ended are closed. */
    public Session closed() {
        return new Session(
                id, organiserId, organiserName, joinCode, plan, phase, announcements, null, held, coOrganisers);
    }

    /** Whether somebody may steer it. */
    public boolean isSteeredBy(String attendeeId) {
        return organiserId.equals(attendeeId)
                || coOrganisers.stream().anyMatch(one -> one.attendeeId().equals(attendeeId));
    }

    Session withCoOrganisers(List<CoOrganiser> changed) {
        return new Session(
                id, organiserId, organiserName, joinCode, plan, phase, announcements, closing, held, changed);
    }

    public Session with(Plan changed) {
        return new Session(
                id, organiserId, organiserName, joinCode, changed, phase, announcements, closing, held, coOrganisers);
    }

    /** The newest twenty to everybody are kept, and beside them the newest twenty to single rooms. */
    public Session announced(Announcement announcement) {
        List<Announcement> kept = new ArrayList<>(announcements);
        kept.add(announcement);
        List<Announcement> alike = kept.stream()
                .filter(one -> one.isForAll() == announcement.isForAll())
                .toList();
        if (alike.size() > ANNOUNCEMENTS_KEPT) {
            kept.remove(alike.getFirst());
        }
        return new Session(
                id, organiserId, organiserName, joinCode, plan, phase, List.copyOf(kept), closing, held, coOrganisers);
    }

    /** The round whose rooms are open, be it held or not. */
    public Optional<InRound> running() {
        return switch (phase) {
            case InRound round -> Optional.of(round);
            case Paused(InRound round, var _) -> Optional.of(round);
            case Paused _, Scheduled _, Break _, Ended _, Cancelled _ -> Optional.empty();
        };
    }

    /** When the rooms of a round opened, while they are open or still to be closed; empty before and after. */
    public Optional<Instant> openedAt(int round) {
        return Stream.of(running(), Optional.ofNullable(closing))
                .flatMap(Optional::stream)
                .filter(opened -> opened.round() == round)
                .map(InRound::startsAt)
                .findFirst();
    }

    public boolean isOver() {
        return phase instanceof Ended || phase instanceof Cancelled;
    }

    /** The round that is running, or the one that comes next; 0 before the start, the last one at the end. */
    public int round() {
        return roundOf(phase);
    }

    private int roundOf(Phase phase) {
        return switch (phase) {
            case Scheduled _, Cancelled _ -> 0;
            case Break(int next, var _) -> next;
            case InRound(int round, var _, var _) -> round;
            case Paused(Phase held, var _) -> roundOf(held);
            case Ended _ -> plan.rounds();
        };
    }

    /** What the API calls the phase. */
    public String state() {
        return switch (phase) {
            case Scheduled _ -> "scheduled";
            case Break(int next, var _) -> next == 1 ? "pairing" : "break";
            case InRound _ -> "round";
            case Paused _ -> "paused";
            case Ended _ -> "ended";
            case Cancelled _ -> "cancelled";
        };
    }

    /** When the present phase ends by itself; empty where it does not. */
    public Optional<Instant> until() {
        return switch (phase) {
            case Scheduled _ -> Optional.of(plan.startsAt());
            case Break(var _, Instant startsAt) -> Optional.of(startsAt);
            case InRound(var _, var _, Instant endsAt) -> Optional.of(endsAt);
            case Paused _, Ended _, Cancelled _ -> Optional.empty();
        };
    }
}
