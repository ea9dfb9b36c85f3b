package dev.rapport.session.round;

import static dev.rapport.session.schedule.Plans.HOUR;
import static dev.rapport.session.schedule.Plans.THREE_ROUNDS;
import static dev.rapport.session.schedule.Plans.scheduled;
import static dev.rapport.session.schedule.Plans.withBreaks;
import static org.assertj.core.api.Assertions.assertThat;

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
import dev.rapport.session.round.Steering.Command;
import dev.rapport.session.round.Steering.Steered;
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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SteeringTest {
    private static final Instant NOW = HOUR.plusSeconds(100);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Scheduled SCHEDULED = new Scheduled();
    private static final Break BREAK = new Break(2, NOW.plusSeconds(12));
    private static final InRound ROUND = new InRound(2, NOW.minusSeconds(25), NOW.plusSeconds(35));
    private static final Paused HELD_BREAK = new Paused(BREAK, Duration.ofSeconds(12));
    private static final Paused HELD_ROUND = new Paused(ROUND, Duration.ofSeconds(35));
    private static final Ended ENDED = new Ended(NOW.minusSeconds(1));
    private static final Cancelled CANCELLED = new Cancelled(NOW.minusSeconds(1));

    @Test
    void whatMakesNoSenseInAPhaseIsRefusedAndTheRestDone() {
        Map<String, Phase> phases = new TreeMap<>(Map.of(
                "scheduled", SCHEDULED,
                "break", BREAK,
                "round", ROUND,
                "held break", HELD_BREAK,
                "held round", HELD_ROUND,
                "ended", ENDED,
                "cancelled", CANCELLED));
        List<Command> commands = List.of(
                new Command.Start(),
                new Command.Pause(),
                new Command.Resume(),
                new Command.Extend(A_MINUTE),
                new Command.Next(),
                new Command.End(),
                new Command.Announce("Tea", null));
        List<String> done = new ArrayList<>();
        phases.forEach((name, phase) -> commands.forEach(command -> {
            if (Steering.steer(in(phase), command, NOW) instanceof Steered.Done) {
                done.add(name + ": " + command.getClass().getSimpleName());
            }
        }));

        assertThat(done)
                .containsExactly(
                        "break: Pause",
                        "break: Extend",
                        "break: Next",
                        "break: End",
                        "break: Announce",
                        "held break: Resume",
                        "held break: Extend",
                        "held break: Next",
                        "held break: End",
                        "held break: Announce",
                        "held round: Resume",
                        "held round: Extend",
                        "held round: Next",
                        "held round: End",
                        "held round: Announce",
                        "round: Pause",
                        "round: Extend",
                        "round: Next",
                        "round: End",
                        "round: Announce",
                        "scheduled: Start",
                        "scheduled: Announce");
    }

    @Test
    void aStartBeforeTheHourLeavesAFirstLookOfTenSeconds() {
        Steered.Done started = done(SCHEDULED, new Command.Start());

        assertThat(started.session().phase()).isEqualTo(new Break(1, NOW.plusSeconds(10)));
        assertThat(started.events()).isEqualTo(List.of(new SessionOpened("evening", NOW)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT3S", "PT10S"})
    void theFirstLookIsNoLongerThanABreak(Duration breakLength) {
        Session session = scheduled(withBreaks(breakLength, THREE_ROUNDS));

        assertThat(done(session, new Command.Start()).session().until()).contains(NOW.plus(breakLength));
    }

    @Test
    void aSessionStartsByItselfAtItsHourAndNotBefore() {
        Session session = scheduled(THREE_ROUNDS);

        assertThat(tick(session, HOUR.minusMillis(1))).isInstanceOf(Steered.Refused.class);
        assertThat(done(tick(session, HOUR)).session().phase()).isEqualTo(new Break(1, HOUR.plusSeconds(10)));
    }

    @Test
    void aRoundStartsWhenTheBreakIsOverAndItsRoomsAreDecided() {
        Instant over = BREAK.startsAt();

        assertThat(Steering.tick(in(BREAK), true, over.minusMillis(1))).isInstanceOf(Steered.Refused.class);
        assertThat(Steering.tick(in(BREAK), false, over)).isInstanceOf(Steered.Refused.class);
        Steered.Done started = done(Steering.tick(in(BREAK), true, over));
        assertThat(started.session().phase()).isEqualTo(new InRound(2, over, over.plus(A_MINUTE)));
        assertThat(started.events()).isEqualTo(List.of(new RoundStarted("evening", 2, over, over.plus(A_MINUTE))));
    }

    @Test
    void smallDelaysDoNotAddUp() {
        Steered.Done started = done(tick(in(BREAK), BREAK.startsAt().plusMillis(900)));

        assertThat(started.session().until()).contains(BREAK.startsAt().plus(A_MINUTE));
    }

    @Test
    void afterALongDelayARoundIsAsLongAsPlanned() {
        Instant late = BREAK.startsAt().plusSeconds(7);

        assertThat(done(tick(in(BREAK), late)).session().phase()).isEqualTo(new InRound(2, late, late.plus(A_MINUTE)));
    }

    @Test
    void aRoundEndsAtItsDeadlineAndNotBefore() {
        Instant end = ROUND.endsAt();

        assertThat(tick(in(ROUND), end.minusMillis(1))).isInstanceOf(Steered.Refused.class);
        Steered.Done over = done(tick(in(ROUND), end.plusMillis(300)));
        assertThat(over.session().phase()).isEqualTo(new Break(3, end.plusSeconds(20)));
        assertThat(over.events()).isEqualTo(List.of(new RoundEnded("evening", 2, end)));
    }

    @Test
    void theRoomsOfARoundThatEndedAreStillToBeClosed() {
        Session over = done(tick(in(ROUND), ROUND.endsAt())).session();

        assertThat(over.closing()).isEqualTo(ROUND);
        assertThat(over.closed().closing()).isNull();
        assertThat(done(over, new Command.Announce("Tea", null)).session().closing())
                .isEqualTo(ROUND);
    }

    @Test
    void theSessionEndsAfterTheLastRound() {
        InRound last = new InRound(3, NOW.minus(A_MINUTE), NOW);

        Steered.Done over = done(tick(in(last), NOW));

        assertThat(over.session().phase()).isEqualTo(new Ended(NOW));
        assertThat(over.events()).isEqualTo(allOver(3, NOW));
        assertThat(over.session().closing()).isEqualTo(last);
    }

    @Test
    void nothingIsDueInASessionThatIsHeldOrOver() {
        for (Phase phase : List.of(HELD_BREAK, HELD_ROUND, ENDED, CANCELLED)) {
            assertThat(tick(in(phase), NOW.plus(Duration.ofDays(1)))).isInstanceOf(Steered.Refused.class);
        }
    }

    @Test
    void aPauseKeepsWhatWasLeftOfARound() {
        Steered.Done paused = done(ROUND, new Command.Pause());
        Instant later = NOW.plus(Duration.ofHours(3));
        Steered.Done resumed = done(Steering.steer(paused.session(), new Command.Resume(), later));

        assertThat(paused.events()).isEqualTo(List.of(new RoundPaused("evening", 2, NOW)));
        assertThat(paused.session().until()).isEmpty();
        assertThat(resumed.session().phase()).isEqualTo(new InRound(2, ROUND.startsAt(), later.plusSeconds(35)));
        assertThat(resumed.events()).isEqualTo(List.of(new RoundResumed("evening", 2, later.plusSeconds(35))));
    }

    @Test
    void aPauseKeepsWhatWasLeftOfABreak() {
        Session paused = done(BREAK, new Command.Pause()).session();
        Instant later = NOW.plus(Duration.ofHours(3));

        assertThat(done(Steering.steer(paused, new Command.Resume(), later))
                        .session()
                        .phase())
                .isEqualTo(new Break(2, later.plusSeconds(12)));
    }

    @Test
    void aPauseAfterTheDeadlineLeavesNothing() {
        Session paused = done(Steering.steer(
                        in(ROUND), new Command.Pause(), ROUND.endsAt().plusSeconds(1)))
                .session();

        assertThat(done(paused, new Command.Resume()).session().until()).contains(NOW);
    }

    @Test
    void extendingMovesTheDeadline() {
        assertThat(done(ROUND, new Command.Extend(A_MINUTE)))
                .isEqualTo(new Steered.Done(
                        in(new InRound(2, ROUND.startsAt(), ROUND.endsAt().plus(A_MINUTE))),
                        List.of(new RoundRescheduled(
                                "evening", 2, ROUND.endsAt().plus(A_MINUTE)))));
        assertThat(done(BREAK, new Command.Extend(A_MINUTE)).session().phase())
                .isEqualTo(new Break(2, BREAK.startsAt().plus(A_MINUTE)));
        assertThat(done(HELD_ROUND, new Command.Extend(A_MINUTE)).session().phase())
                .isEqualTo(new Paused(
                        new InRound(2, ROUND.startsAt(), ROUND.endsAt().plus(A_MINUTE)), Duration.ofSeconds(95)));
    }

    @Test
    void nextEndsTheRoundNow() {
        for (Phase phase : List.of(ROUND, HELD_ROUND)) {
            Steered.Done over = done(phase, new Command.Next());

            assertThat(over.session().phase()).isEqualTo(new Break(3, NOW.plusSeconds(20)));
            assertThat(over.events()).isEqualTo(List.of(new RoundEnded("evening", 2, NOW)));
            assertThat(over.session().closing()).isEqualTo(new InRound(2, ROUND.startsAt(), NOW));
        }
    }

    @Test
    void nextEndsTheBreakNow() {
        assertThat(done(BREAK, new Command.Next()))
                .isEqualTo(new Steered.Done(in(new Break(2, NOW)), List.of(new RoundRescheduled("evening", 2, NOW))));
        assertThat(done(HELD_BREAK, new Command.Next()))
                .isEqualTo(new Steered.Done(in(new Break(2, NOW)), List.of(new RoundResumed("evening", 2, NOW))));
    }

    @Test
    void nextChangesNothingWhileTheRoomsOfTheNextRoundAreAwaited() {
        Session awaiting = in(new Break(2, NOW.minusSeconds(2)));

        assertThat(done(awaiting, new Command.Next())).isEqualTo(new Steered.Done(awaiting, List.of()));
    }

    @Test
    void nextInTheLastRoundEndsTheSession() {
        InRound last = new InRound(3, NOW, NOW.plus(A_MINUTE));

        assertThat(done(last, new Command.Next()).events()).isEqualTo(allOver(3, NOW));
    }

    @Test
    void anEndTellsOfARoundOnlyWhereOneRuns() {
        for (Phase phase : List.of(ROUND, HELD_ROUND)) {
            Steered.Done over = done(phase, new Command.End());

            assertThat(over.session().phase()).isEqualTo(new Ended(NOW));
            assertThat(over.events()).isEqualTo(allOver(2, NOW));
        }
        for (Phase phase : List.of(BREAK, HELD_BREAK)) {
            Steered.Done over = done(phase, new Command.End());

            assertThat(over.session().closing()).isNull();
            assertThat(over.events())
                    .isEqualTo(List.of(new RoundsOver("evening", NOW), new SessionEnded("evening", NOW)));
        }
    }

    @Test
    void anEndDoesNotForgetARoundThatIsStillToBeClosed() {
        Session inBreak = done(tick(in(ROUND), ROUND.endsAt())).session();

        assertThat(done(inBreak, new Command.End()).session().closing()).isEqualTo(ROUND);
    }

    @Test
    void theNewestTwentyAnnouncementsAreKept() {
        Session session = in(SCHEDULED);
        for (String text :
                IntStream.rangeClosed(1, 25).mapToObj(String::valueOf).toList()) {
            Steered.Done announced = done(session, new Command.Announce(text, null));
            assertThat(announced.events()).isEqualTo(List.of(new Announced("evening", text, NOW)));
            session = announced.session();
        }

        assertThat(session.announcements())
                .extracting(Session.Announcement::text)
                .isEqualTo(
                        IntStream.rangeClosed(6, 25).mapToObj(String::valueOf).toList());
    }

    @Test
    void whatIsSaidToOneRoomIsForThoseInIt() {
        Steered.Done said = done(in(ROUND), new Command.Announce("Tea", "evening-1-0-0"));

        assertThat(said.events()).isEqualTo(List.of(new SaidToRoom("evening", "evening-1-0-0", "Tea", NOW)));
        Session.Announcement kept = said.session().announcements().getFirst();
        assertThat(kept.isFor("evening-1-0-0")).isTrue();
        assertThat(kept.isFor("evening-1-0-1")).isFalse();
        assertThat(kept.isFor(null)).isFalse();
    }

    private static List<Event> allOver(int round, Instant at) {
        return List.of(
                new RoundEnded("evening", round, at), new RoundsOver("evening", at), new SessionEnded("evening", at));
    }

    private static Session in(Phase phase) {
        return scheduled(THREE_ROUNDS).in(phase);
    }

    private static Steered tick(Session session, Instant now) {
        return Steering.tick(session, true, now);
    }

    private static Steered.Done done(Phase phase, Command command) {
        return done(in(phase), command);
    }

    private static Steered.Done done(Session session, Command command) {
        return done(Steering.steer(session, command, NOW));
    }

    private static Steered.Done done(Steered steered) {
        assertThat(steered).isInstanceOf(Steered.Done.class);
        return (Steered.Done) steered;
    }
}
