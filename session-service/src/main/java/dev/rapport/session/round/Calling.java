package dev.rapport.session.round;

import dev.rapport.events.RoundEvent.OddOneOut;
import dev.rapport.events.RoundEvent.OpenRoom;
import dev.rapport.events.RoundEvent.PairingRules;
import dev.rapport.events.RoundEvent.Passed;
import dev.rapport.events.RoundEvent.Present;
import dev.rapport.events.RoundEvent.RoundDue;
import dev.rapport.events.RoundEvent.Wanted;
import dev.rapport.session.schedule.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks for pairings: for everybody before a round, and for those who are without a room while it lasts. */
public final class Calling {
    /** How long a single person waits for another one before they are added to a pair. */
    private static final Duration LONGEST_LONE_WAIT = Duration.ofSeconds(3);

    private Calling() {}

    /** Calls a whole round, going on from the one before where there is one. */
    public static Outcome<Round> round(
            String sessionId, int number, Plan plan, Collection<String> present, @Nullable Round before, Instant now) {
        Round.Earlier earlier = before == null
                ? Round.Earlier.NOTHING
                : new Round.Earlier(before.oddTurnsAfter(plan.roomSize()), before.passed());
        Asked asked = Asked.wave(0, now);
        Round round = new Round(sessionId, number, asked, List.of(), Round.Aside.NOBODY, earlier, null, null);
        return new Outcome<>(round, List.of(due(round, plan, present, List.of(), null)));
    }

    /**
     * Calls a repair where somebody present is without a room and could have one.
     *
     * @param endsAt when the round ends; nobody is sent into a room for its last moments
     */
    static Optional<Outcome<Round>> repair(Round round, Plan plan, Set<String> present, Instant endsAt, Instant now) {
        if (round.isOver()) {
            return Optional.empty();
        }
        Set<String> waiting = waiting(round, present);
        boolean nobodyNew = new HashSet<>(round.sittingOut()).containsAll(waiting);
        if (round.isAwaited(now) || waiting.isEmpty() || nobodyNew) {
            return round.loneSince() == null || !waiting.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Outcome<>(round.withLoneSince(null), List.of()));
        }
        if (now.plus(shortestStay(plan)).isAfter(endsAt)) {
            return Optional.empty();
        }
        List<OpenRoom> open = openRooms(round, plan);
        if (waiting.size() == 1) {
            if (open.isEmpty()) {
                return Optional.of(new Outcome<>(round.alsoSittingOut(waiting), List.of()));
            }
            if (round.loneSince() == null) {
                return Optional.of(new Outcome<>(round.withLoneSince(now), List.of()));
            }
            if (now.isBefore(round.loneSince().plus(loneWait(plan)))) {
                return Optional.empty();
            }
        }
        Round called = round.called(round.wave() + 1, now);
        return Optional.of(new Outcome<>(called, List.of(due(called, plan, waiting, open, null))));
    }

    /** Who has no room and wants one. */
    static Set<String> waiting(Round round, Set<String> present) {
        Set<String> waiting = new HashSet<>(present);
        waiting.removeAll(round.placed());
        round.resting().forEach(waiting::remove);
        return waiting;
    }

    static List<OpenRoom> openRooms(Round round, Plan plan) {
        if (plan.oddOneOut() == OddOneOut.SIT_OUT && plan.roomSize() == 2) {
            return List.of();
        }
        int most = Math.max(3, plan.roomSize());
        return round.rooms().stream()
                .filter(room -> room.open() && room.members().size() < most)
                .map(room -> new OpenRoom(room.id(), room.members()))
                .toList();
    }

    private static Duration loneWait(Plan plan) {
        Duration share = plan.roundLength().dividedBy(6);
        return share.compareTo(LONGEST_LONE_WAIT) < 0 ? share : LONGEST_LONE_WAIT;
    }

    private static Duration shortestStay(Plan plan) {
        return plan.roundLength().dividedBy(10);
    }

    /**
     * @param longestWait on an open floor, where there is no odd one either: whoever is left over waits on; null in timed
     *     rounds
     */
    static PairingRules rules(Plan plan, @Nullable Duration longestWait) {
        return new PairingRules(
                plan.roomSize(),
                longestWait == null ? plan.oddOneOut() : OddOneOut.SIT_OUT,
                plan.matching().style(),
                plan.matching().weights(),
                longestWait,
                plan.matching().rules().isEmpty() ? null : plan.matching().rules(),
                plan.matching().connected(),
                plan.matching().company(),
                plan.matching().fairness());
    }

    static long seed(Round round) {
        return 31L * (31L * round.sessionId().hashCode() + round.number()) + round.wave();
    }

    static List<Passed> passed(Round round) {
        return round.passed().stream()
                .flatMap(pass -> pass.others().stream().map(other -> new Passed(pass.attendeeId(), other)))
                .toList();
    }

    static RoundDue due(
            Round round, Plan plan, Collection<String> present, List<OpenRoom> open, @Nullable Wanted wanted) {
        List<Present> who = present.stream()
                .sorted()
                .map(attendee ->
                        new Present(attendee, round.earlier().oddTurns().getOrDefault(attendee, 0)))
                .toList();
        return new RoundDue(
                round.sessionId(),
                round.number(),
                round.wave(),
                Math.max(1, plan.rounds() - round.number() + 1),
                seed(round),
                rules(plan, null),
                who,
                open,
                passed(round),
                null,
                wanted);
    }
}
