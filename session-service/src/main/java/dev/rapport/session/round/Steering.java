package dev.rapport.session.round;

import dev.rapport.events.Event;
import dev.rapport.events.RoundEvent.Announced;
import dev.rapport.events.RoundEvent.RoundEnded;
import dev.rapport.events.RoundEvent.RoundPaused;
import dev.rapport.events.RoundEvent.RoundRescheduled;
import dev.rapport.events.RoundEvent.RoundResumed;
import dev.rapport.events.RoundEvent.RoundStarted;
import dev.rapport.events.RoundEvent.RoundsOver;
import dev.rapport.events.RoundEvent.SaidToRoom;
import dev.rapport.events.SessionEvent.SessionEnded;
import dev.rapport.events.SessionEvent.SessionOpened;
import dev.rapport.session.schedule.Phase;
import dev.rapport.session.schedule.Phase.Break;
import dev.rapport.session.schedule.Phase.Cancelled;
import dev.rapport.session.schedule.Phase.Ended;
import dev.rapport.session.schedule.Phase.InRound;
import dev.rapport.session.schedule.Phase.Paused;
import dev.rapport.session.schedule.Phase.Scheduled;
import dev.rapport.session.schedule.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The state machine of a session: what the organiser commands and what the hour brings. */
public final class Steering {
    /** The look at the first partner is at most this long. */
    private static final Duration LONGEST_FIRST_LOOK = Duration.ofSeconds(10);

    private static final Duration ON_TIME = Duration.ofSeconds(1);

    private Steering() {}

    /** What became of a command. */
    public sealed interface Steered {
        record Done(Session session, List<? extends Event> events) implements Steered {}

        /** The command makes no sense in the present state. */
        record Refused(String why) implements Steered {}
    }

    /** What an organiser can command while a session is on. */
    public sealed interface Command {
        record Start() implements Command {}

        record Pause() implements Command {}

        record Resume() implements Command {}

        record Extend(Duration by) implements Command {}

        record Next() implements Command {}

        record End() implements Command {}

        /** @param roomId to whom; null where to everybody */
        record Announce(String text, @Nullable String roomId) implements Command {}
    }

    public static Steered steer(Session session, Command command, Instant now) {
        return switch (command) {
            case Command.Start _ -> start(session, now);
            case Command.Pause _ -> pause(session, now);
            case Command.Resume _ -> resume(session, now);
            case Command.Extend(Duration by) -> extend(session, by);
            case Command.Next _ -> next(session, now);
            case Command.End _ -> end(session, now);
            case Command.Announce(String text, String roomId) -> announce(session, text, roomId, now);
        };
    }

    private static Steered start(Session session, Instant now) {
        if (!(session.phase() instanceof Scheduled)) {
            return new Steered.Refused("Only a session that has not begun can be started.");
        }
        if (session.plan().isOpenFloor()) {
            return open(session, now);
        }
        Duration look = session.plan().breakLength().compareTo(LONGEST_FIRST_LOOK) < 0
                ? session.plan().breakLength()
                : LONGEST_FIRST_LOOK;
        return new Steered.Done(
                session.in(new Break(1, now.plus(look))), List.of(new SessionOpened(session.id(), now)));
    }

    /** Nothing is to be decided before an open floor begins. */
    private static Steered open(Session session, Instant now) {
        Instant closes = now.plus(session.plan().floor().lasts());
        return new Steered.Done(
                session.in(new InRound(1, now, closes)),
                List.of(new SessionOpened(session.id(), now), new RoundStarted(session.id(), 1, now, closes)));
    }

    private static Steered pause(Session session, Instant now) {
        return session.phase() instanceof InRound || session.phase() instanceof Break
                ? new Steered.Done(
                        session.in(new Paused(session.phase(), left(session, now))),
                        List.of(new RoundPaused(session.id(), session.round(), now)))
                : new Steered.Refused("Only a running session can be paused.");
    }

    private static Duration left(Session session, Instant now) {
        Duration left = Duration.between(now, session.until().orElse(now));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Steered resume(Session session, Instant now) {
        if (!(session.phase() instanceof Paused(Phase held, Duration remaining))) {
            return new Steered.Refused("Only a paused session can be resumed.");
        }
        Instant until = now.plus(remaining);
        return new Steered.Done(
                session.resumed(until(held, until), now),
                List.of(new RoundResumed(session.id(), session.round(), until)));
    }

    private static Phase until(Phase phase, Instant until) {
        return switch (phase) {
            case Break(int next, var _) -> new Break(next, until);
            case InRound(int round, Instant startsAt, var _) -> new InRound(round, startsAt, until);
            case Scheduled _, Paused _, Ended _, Cancelled _ -> phase;
        };
    }

    private static Phase later(Phase phase, Duration by) {
        return switch (phase) {
            case Break(var _, Instant startsAt) -> until(phase, startsAt.plus(by));
            case InRound(var _, var _, Instant endsAt) -> until(phase, endsAt.plus(by));
            case Scheduled _, Paused _, Ended _, Cancelled _ -> phase;
        };
    }

    private static Steered extend(Session session, Duration by) {
        return switch (session.phase()) {
            case InRound(var _, var _, Instant endsAt) -> rescheduled(session, endsAt.plus(by));
            case Break(var _, Instant startsAt) -> rescheduled(session, startsAt.plus(by));
            case Paused(Phase held, Duration remaining) ->
                new Steered.Done(session.in(new Paused(later(held, by), remaining.plus(by))), List.of());
            case Scheduled _, Ended _, Cancelled _ -> new Steered.Refused("Only a running session can be extended.");
        };
    }

    private static Steered rescheduled(Session session, Instant until) {
        return new Steered.Done(
                session.in(until(session.phase(), until)),
                List.of(new RoundRescheduled(session.id(), session.round(), until)));
    }

    private static Steered next(Session session, Instant now) {
        if (session.plan().isOpenFloor()) {
            return new Steered.Refused("An open floor has no next round. It can be extended or ended.");
        }
        return switch (session.phase()) {
            case InRound(int round, var _, var _) -> roundOver(session, round, now);
            case Break(int next, Instant startsAt) when now.isBefore(startsAt) -> rescheduled(session, now);
            case Break _ -> new Steered.Done(session, List.of());
            case Paused(InRound(int round, var _, var _), var _) -> roundOver(session, round, now);
            case Paused(Break(int next, var _), var _) ->
                new Steered.Done(session.in(new Break(next, now)), List.of(new RoundResumed(session.id(), next, now)));
            case Paused _, Scheduled _, Ended _, Cancelled _ -> new Steered.Refused("There is no next round now.");
        };
    }

    private static Steered end(Session session, Instant now) {
        return switch (session.phase()) {
            case InRound _, Break _, Paused _ ->
                new Steered.Done(session.afterRound(new Ended(now), now), over(session, now));
            case Scheduled _ -> new Steered.Refused("A session that has not begun can be cancelled, not ended.");
            case Ended _, Cancelled _ -> new Steered.Refused("This session is over.");
        };
    }

    private static List<Event> over(Session session, Instant now) {
        List<Event> events = new ArrayList<>();
        session.running().ifPresent(round -> events.add(new RoundEnded(session.id(), round.round(), now)));
        events.add(new RoundsOver(session.id(), now));
        events.add(new SessionEnded(session.id(), now));
        return List.copyOf(events);
    }

    private static Steered announce(Session session, String text, @Nullable String roomId, Instant now) {
        return session.isOver()
                ? new Steered.Refused("This session is over.")
                : new Steered.Done(
                        session.announced(new Session.Announcement(text, now, roomId)),
                        List.of(
                                roomId == null
                                        ? new Announced(session.id(), text, now)
                                        : new SaidToRoom(session.id(), roomId, text, now)));
    }

    /**
     * What the hour brings; {@code Refused} where it brings nothing yet.
     *
     * @param ready whether the rooms of the coming round are decided, or have been awaited long enough
     */
    static Steered tick(Session session, boolean ready, Instant now) {
        return switch (session.phase()) {
            case Scheduled _ when !now.isBefore(session.plan().startsAt()) -> start(session, now);
            case InRound(int round, var _, Instant endsAt)
            when !now.isBefore(endsAt) -> roundOver(session, round, onTime(endsAt, now));
            case Break(int next, Instant startsAt)
            when !now.isBefore(startsAt) && ready -> {
                Instant starts = onTime(startsAt, now);
                Instant ends = starts.plus(session.plan().roundLength());
                yield new Steered.Done(
                        session.in(new InRound(next, starts, ends)),
                        List.of(new RoundStarted(session.id(), next, starts, ends)));
            }
            case Scheduled _, InRound _, Break _, Paused _, Ended _, Cancelled _ -> new Steered.Refused("Not yet.");
        };
    }

    private static Steered roundOver(Session session, int round, Instant at) {
        if (round == session.plan().rounds()) {
            return new Steered.Done(session.afterRound(new Ended(at), at), over(session, at));
        }
        return new Steered.Done(
                session.afterRound(new Break(round + 1, at.plus(session.plan().breakLength())), at),
                List.of(new RoundEnded(session.id(), round, at)));
    }

    /** Small delays do not add up over the rounds; after a long one the round is as long as planned. */
    private static Instant onTime(Instant planned, Instant now) {
        return Duration.between(planned, now).compareTo(ON_TIME) > 0 ? now : planned;
    }
}
