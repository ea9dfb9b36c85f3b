package dev.rapport.session.round;

import dev.rapport.events.Event;
import dev.rapport.events.PairingEvent.RoomsPaired;
import dev.rapport.events.RoundEvent.RoundDue;
import dev.rapport.session.attendance.Hall;
import dev.rapport.session.attendance.Readiness;
import dev.rapport.session.round.Agenda.Task;
import dev.rapport.session.round.Steering.Command;
import dev.rapport.session.round.Steering.Steered;
import dev.rapport.session.schedule.Phase.Break;
import dev.rapport.session.schedule.Phase.InRound;
import dev.rapport.session.schedule.Plan;
import dev.rapport.session.schedule.Plans;
import dev.rapport.session.schedule.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A whole session in memory: the rules as {@link Course} joins them, with a clock that a test winds. */
final class Evening {
    Instant now = Plans.HOUR.minusSeconds(5);
    Session session;
    final Set<String> present = new TreeSet<>();
    final Map<Integer, Round> rounds = new TreeMap<>();
    final List<Event> told = new ArrayList<>();
    final List<RoundDue> asked = new ArrayList<>();
    final List<RoomsPaired> onTheirWay = new ArrayList<>();
    final Matchmaker matchmaker = new Matchmaker();
    /** What was said of being ready, on an open floor. */
    final Map<String, Readiness> said = new TreeMap<>();
    /** Rooms that the open floor is done with. */
    final List<Room> past = new ArrayList<>();

    private final Map<String, Instant> checkedIn = new TreeMap<>();

    Evening(Plan plan) {
        session = Plans.scheduled(plan);
    }

    void wind(Duration by) {
        now = now.plus(by);
    }

    boolean steer(Command command) {
        return Steering.steer(session, command, now) instanceof Steered.Done done && step(done);
    }

    private boolean step(Steered.Done done) {
        session = done.session();
        tell(done.events());
        return true;
    }

    /** One tick of the clock. */
    void tick() {
        close();
        while (Steering.tick(session, ready(), now) instanceof Steered.Done done) {
            step(done);
            close();
        }
        for (Task task : Agenda.of(session, now)) {
            switch (task) {
                case Task.Call(int number) -> call(number);
                case Task.Repair(int number, Instant endsAt) ->
                    change(
                            number,
                            round -> Parting.absent(round, present, openedAt(number), now)
                                    .or(() -> Calling.repair(round, session.plan(), present, endsAt, now)));
                case Task.Mingle(int number, Instant endsAt) -> mingle(number, endsAt);
            }
        }
    }

    /** As {@link MinglingCourse} does it. */
    private void mingle(int number, Instant endsAt) {
        rounds.computeIfAbsent(
                number, first -> Mingling.open(session.id(), first).state());
        Round before = rounds.get(number);
        change(number, round -> Mingling.part(round, present, session.roundTime(now), now));
        change(number, round -> Mingling.call(round, session.plan(), round.ready(hall()), endsAt, now));
        List<Room> over = before.rooms().stream().filter(room -> !room.open()).toList();
        past.addAll(over);
        Set<String> kept = over.stream().map(Room::id).collect(Collectors.toSet());
        change(number, round -> Mingling.clear(round, kept));
    }

    Hall hall() {
        Map<String, Instant> since = new TreeMap<>();
        present.forEach(one -> since.put(one, checkedIn.computeIfAbsent(one, first -> now)));
        return new Hall(since, said);
    }

    /** Somebody is ready again; false while they are in a room. */
    boolean ready(String who) {
        return says(who, true);
    }

    boolean says(String who, boolean ready) {
        Round round = rounds.get(1);
        if (round != null && round.roomOf(who).isPresent()) {
            return false;
        }
        said.put(who, new Readiness(session.id(), who, ready, round == null ? 0 : round.talks(who), now));
        return true;
    }

    private void close() {
        InRound over = session.closing();
        if (over != null) {
            change(over.round(), round -> Parting.end(round, over.startsAt(), over.endsAt()));
            session = session.closed();
        }
    }

    /** Null before the rooms of a round open. */
    @Nullable
    Instant openedAt(int number) {
        return session.openedAt(number).orElse(null);
    }

    private boolean ready() {
        return session.phase() instanceof Break(int next, var _)
                && rounds.containsKey(next)
                && Agenda.isReady(rounds.get(next), now);
    }

    private void call(int number) {
        if (!rounds.containsKey(number)) {
            Outcome<Round> called =
                    Calling.round(session.id(), number, session.plan(), present, rounds.get(number - 1), now);
            rounds.put(number, called.state());
            tell(called.events());
        }
    }

    boolean change(int number, Function<Round, Optional<Outcome<Round>>> decision) {
        Optional<Outcome<Round>> outcome =
                Optional.ofNullable(rounds.get(number)).flatMap(decision);
        outcome.ifPresent(changed -> {
            rounds.put(number, changed.state());
            tell(changed.events());
        });
        return outcome.isPresent();
    }

    private void tell(List<? extends Event> events) {
        for (Event event : events) {
            told.add(event);
            if (event instanceof RoundDue due) {
                asked.add(due);
            }
        }
    }

    /** Matching-service comes to the questions so far. */
    void answer() {
        asked.forEach(due -> onTheirWay.addAll(matchmaker.answer(due)));
        asked.clear();
    }

    /** The answers so far arrive. */
    void arrive() {
        List.copyOf(onTheirWay).forEach(this::arrive);
        onTheirWay.clear();
    }

    void arrive(RoomsPaired answer) {
        change(
                answer.round(),
                round -> round.floor() == null
                        ? place(round, answer)
                        : Mingling.place(
                                round,
                                answer,
                                matchmaker::areApart,
                                round.ready(hall()).keySet(),
                                session,
                                now));
    }

    private Optional<Outcome<Round>> place(Round round, RoomsPaired answer) {
        return Moving.isAwaited(round)
                ? Moving.place(round, answer, matchmaker::areApart, now, round.hasOpened(session))
                : Placing.rooms(round, answer, matchmaker::areApart, now);
    }

    /** The organiser puts some together. */
    Moving.Moved together(int number, List<String> attendees) {
        Moving.Moved moved = rounds.containsKey(number)
                ? Moving.together(rounds.get(number), session, attendees, present, now)
                : Moving.UNKNOWN;
        if (moved instanceof Moving.Moved.Asked(Outcome<Round> asked)) {
            change(number, round -> Optional.of(asked));
        }
        return moved;
    }

    /** Lets time go by in which everything works as it should. */
    void goOn(Duration time) {
        Instant until = now.plus(time);
        while (now.isBefore(until)) {
            wind(Duration.ofMillis(200));
            tick();
            answer();
            arrive();
        }
    }

    Optional<Round> running() {
        return session.running().map(round -> rounds.get(round.round()));
    }
}
