package dev.rapport.session.round;

import dev.rapport.events.Event;
import dev.rapport.events.PairingEvent.RoomsPaired;
import dev.rapport.events.RoundEvent.Present;
import dev.rapport.events.RoundEvent.RoundDue;
import dev.rapport.session.round.Room.Hours;
import dev.rapport.session.schedule.Plan;
import dev.rapport.session.schedule.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * People mingle on an open floor: one round that waves of pairings go through, each for whoever is ready then. Who of
 * them waits on for somebody better is matching-service's to say.
 */
final class Mingling {
    private static final Duration BETWEEN_WAVES = Duration.ofSeconds(1);
    /** What nobody here can see may have changed, such as a block that was taken back. */
    private static final Duration LOOKS_AGAIN = Duration.ofSeconds(10);

    private static final Duration LONGEST_LAST_MOMENTS = Duration.ofSeconds(30);

    private Mingling() {}

    /** The floor opens; the rooms come with the first wave. */
    static Outcome<Round> open(String sessionId, int number) {
        Round round = new Round(
                sessionId,
                number,
                Asked.NOTHING,
                List.of(),
                Round.Aside.NOBODY,
                Round.Earlier.NOTHING,
                null,
                Floor.EMPTY);
        return new Outcome<>(round, List.of());
    }

    /** Whether a wave could be asked for: the last was some time ago and is not awaited any more. */
    static boolean isFree(Round round, Instant now) {
        boolean awaited = round.isAwaited(now);
        return round.floor() != null
                && !round.isOver()
                && !awaited
                && isPast(round.floor().askedAt(), BETWEEN_WAVES, now);
    }

    /**
     * Asks who of the ready are to be paired now, where the answer may be another than the last one: somebody is new
     * among them, somebody has come out of a room, or somebody's patience has shrunk.
     *
     * @param ready since when each is ready
     * @param endsAt when the floor closes; nobody is sent into a room for its last moments
     */
    static Optional<Outcome<Round>> call(
            Round round, Plan plan, Map<String, Instant> ready, Instant endsAt, Instant now) {
        if (ready.size() < 2
                || !isFree(round, now)
                || now.plus(lastMoments(plan)).isAfter(endsAt)
                || !isWorthAsking(round, plan.floor().longestWait(), ready, now)) {
            return Optional.empty();
        }
        Round called = round.called(round.wave() + 1, now).with(round.floor().asked(now));
        return Optional.of(new Outcome<>(called, List.of(due(called, plan, ready, now))));
    }

    private static boolean isWorthAsking(Round round, Duration longestWait, Map<String, Instant> ready, Instant now) {
        Instant askedAt = round.floor().askedAt();
        return askedAt == null
                || round.floor().stirred()
                || !new HashSet<>(round.sittingOut()).containsAll(ready.keySet())
                || ready.values().stream()
                        .anyMatch(since -> since.plus(longestWait).isAfter(askedAt))
                || isPast(askedAt, LOOKS_AGAIN, now);
    }

    private static boolean isPast(@Nullable Instant before, Duration by, Instant now) {
        return before == null || !now.isBefore(before.plus(by));
    }

    private static Duration lastMoments(Plan plan) {
        Duration share = plan.roundLength().dividedBy(10);
        return share.compareTo(LONGEST_LAST_MOMENTS) < 0 ? share : LONGEST_LAST_MOMENTS;
    }

    private static RoundDue due(Round round, Plan plan, Map<String, Instant> ready, Instant now) {
        List<Present> present = ready.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> new Present(one.getKey(), 0, waited(one.getValue(), now)))
                .toList();
        return new RoundDue(
                round.sessionId(),
                round.number(),
                round.wave(),
                1,
                Calling.seed(round),
                Calling.rules(plan, plan.floor().longestWait()),
                present,
                List.of(),
                Calling.passed(round),
                round.placed().stream().sorted().toList(),
                null);
    }

    /** Instances' clocks may differ a little. */
    private static Duration waited(Instant since, Instant now) {
        return since.isAfter(now) ? Duration.ZERO : Duration.between(since, now);
    }

    /**
     * Opens the rooms of a wave, but none for somebody who is not ready any more.
     *
     * @param keepApart who may not be in one room, as known by now
     * @return empty where this part is not awaited
     */
    static Optional<Outcome<Round>> place(
            Round round,
            RoomsPaired paired,
            BiPredicate<String, String> keepApart,
            Set<String> ready,
            Session session,
            Instant now) {
        RoomsPaired still = new RoomsPaired(
                paired.sessionId(),
                paired.round(),
                paired.wave(),
                paired.part(),
                paired.parts(),
                paired.rooms().stream()
                        .filter(room -> ready.containsAll(room.members()))
                        .toList(),
                List.of(),
                paired.sittingOut(),
                paired.chance());
        Hours hours = new Hours(now, session.roundTime(now).plus(session.plan().roundLength()));
        return Placing.rooms(round, still, keepApart, now, hours).map(placed -> {
            List<Room> opened = placed.state().rooms().stream()
                    .skip(round.rooms().size())
                    .filter(Room::open)
                    .toList();
            Round counted = placed.state().with(placed.state().floor().after(opened));
            boolean nothingNew = opened.isEmpty() && paired.parts() == 1;
            List<? extends Event> events = nothingNew ? List.of() : placed.events();
            return new Outcome<>(opened.size() < paired.rooms().size() ? counted.stirred() : counted, events);
        });
    }

    /** People part whose time is over, or who are left by somebody; empty where nobody does. */
    static Optional<Outcome<Round>> part(Round round, Set<String> present, Instant roundTime, Instant now) {
        Optional<Outcome<Round>> absent = Parting.absent(round, present, null, now);
        return absent.isPresent() ? absent : Parting.inTime(round, roundTime);
    }

    /** Rooms that are over are kept elsewhere: the round stays as small as the floor is. */
    static Optional<Outcome<Round>> clear(Round round, Set<String> keptElsewhere) {
        List<Room> rest = round.rooms().stream()
                .filter(room -> room.open() || !keptElsewhere.contains(room.id()))
                .toList();
        return rest.size() == round.rooms().size()
                ? Optional.empty()
                : Optional.of(new Outcome<>(round.withRooms(rest), List.of()));
    }
}
