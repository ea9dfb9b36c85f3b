package dev.rapport.session.round;

import dev.rapport.session.schedule.Phase.Break;
import dev.rapport.session.schedule.Phase.Cancelled;
import dev.rapport.session.schedule.Phase.Ended;
import dev.rapport.session.schedule.Phase.InRound;
import dev.rapport.session.schedule.Phase.Paused;
import dev.rapport.session.schedule.Phase.Scheduled;
import dev.rapport.session.schedule.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Which rounds of a session are to be called or looked after at a moment. */
final class Agenda {
    /** The next round is called this long before the running one ends, or a quarter of the round if that is less. */
    private static final Duration LONGEST_LEAD = Duration.ofSeconds(5);

    private Agenda() {}

    /** What is to be done; the same again changes nothing. */
    sealed interface Task {
        int round();

        /** Everybody is to be paired for a round that has not been called yet. */
        record Call(int round) implements Task {}

        /** Whoever is without a room in a round that ends then is to have one, and whoever is gone none. */
        record Repair(int round, Instant endsAt) implements Task {}

        /** Rooms of the open floor that closes then are to be opened and closed. */
        record Mingle(int round, Instant endsAt) implements Task {}
    }

    static List<Task> of(Session session, Instant now) {
        return switch (session.phase()) {
            case Break(int next, Instant startsAt) ->
                List.of(
                        new Task.Call(next),
                        // A round that waits for its rooms will be as long as planned.
                        new Task.Repair(
                                next,
                                (now.isAfter(startsAt) ? now : startsAt)
                                        .plus(session.plan().roundLength())));
            case InRound(int round, var _, Instant endsAt)
            when session.plan().isOpenFloor() -> List.of(new Task.Mingle(round, endsAt));
            case InRound(int round, var _, Instant endsAt) -> {
                Task repair = new Task.Repair(round, endsAt);
                boolean callsNext = round < session.plan().rounds() && !now.isBefore(endsAt.minus(lead(session)));
                yield callsNext ? List.of(repair, new Task.Call(round + 1)) : List.of(repair);
            }
            case Scheduled _, Paused _, Ended _, Cancelled _ -> List.of();
        };
    }

    private static Duration lead(Session session) {
        Duration quarter = session.plan().roundLength().dividedBy(4);
        return quarter.compareTo(LONGEST_LEAD) < 0 ? quarter : LONGEST_LEAD;
    }

    /**
     * Whether a round that has been called can start: its rooms are decided, or those that are still awaited are not worth
     * waiting for. A round without any room is no round: it waits for matching-service, or the broker, to come back.
     */
    static boolean isReady(Round round, Instant now) {
        return round.pending() == null
                || !round.rooms().isEmpty()
                        && (round.wave() > 0 || round.pending().isGivenUp(now));
    }
}
