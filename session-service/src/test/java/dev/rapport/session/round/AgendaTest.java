package dev.rapport.session.round;

import static dev.rapport.session.schedule.Plans.HOUR;
import static dev.rapport.session.schedule.Plans.THREE_ROUNDS;
import static dev.rapport.session.schedule.Plans.scheduled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.session.round.Agenda.Task.Call;
import dev.rapport.session.round.Agenda.Task.Repair;
import dev.rapport.session.schedule.Phase;
import dev.rapport.session.schedule.Phase.Break;
import dev.rapport.session.schedule.Phase.Cancelled;
import dev.rapport.session.schedule.Phase.Ended;
import dev.rapport.session.schedule.Phase.InRound;
import dev.rapport.session.schedule.Phase.Paused;
import dev.rapport.session.schedule.Phase.Scheduled;
import dev.rapport.session.schedule.Plans;
import dev.rapport.session.schedule.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private static final Instant END = HOUR.plusSeconds(60);
    private static final InRound FIRST = new InRound(1, HOUR, END);

    @Test
    void inABreakTheComingRoundIsCalledAndLookedAfter() {
        assertThat(agenda(new Break(2, HOUR), HOUR.minusSeconds(20)))
                .isEqualTo(List.of(new Call(2), new Repair(2, HOUR.plusSeconds(60))));
    }

    @Test
    void theNextRoundIsCalledFiveSecondsBeforeTheRunningOneEnds() {
        assertThat(agenda(FIRST, END.minusSeconds(5).minusMillis(1))).isEqualTo(List.of(new Repair(1, END)));
        assertThat(agenda(FIRST, END.minusSeconds(5))).isEqualTo(List.of(new Repair(1, END), new Call(2)));
    }

    @Test
    void aShortRoundCallsTheNextInItsLastQuarter() {
        Session session = scheduled(Plans.with(Map.of("roundLength", "PT10S", "breakLength", "PT0S"), THREE_ROUNDS))
                .in(new InRound(1, HOUR, HOUR.plusSeconds(10)));

        assertThat(Agenda.of(session, HOUR.plusMillis(7_499))).doesNotContain(new Call(2));
        assertThat(Agenda.of(session, HOUR.plusMillis(7_500))).contains(new Call(2));
    }

    @Test
    void theLastRoundCallsNoOther() {
        assertThat(agenda(new InRound(3, HOUR, END), END)).isEqualTo(List.of(new Repair(3, END)));
    }

    @Test
    void nothingIsToBeDoneOutsideOfRoundsAndBreaks() {
        for (Phase phase : List.of(
                new Scheduled(), new Paused(FIRST, Duration.ofSeconds(3)), new Ended(HOUR), new Cancelled(HOUR))) {
            assertThat(agenda(phase, END)).isEmpty();
        }
    }

    @Test
    void aRoundCanStartOnceItsRoomsAreDecidedOrThoseStillMissingHaveBeenAwaitedForTwentySeconds() {
        Round called = Calling.round("evening", 1, THREE_ROUNDS, Set.of("ann", "bob"), null, HOUR)
                .state();
        Room room =
                new Room("room", 0, List.of("ann", "bob"), List.of(), List.of(), 1, Map.of(), true, List.of(), null);
        Round inPart = called.withRooms(List.of(room));

        assertThat(Agenda.isReady(called.withPending(null), HOUR)).isTrue();
        assertThat(Agenda.isReady(inPart, HOUR.plusSeconds(20))).isFalse();
        assertThat(Agenda.isReady(inPart, HOUR.plusSeconds(20).plusMillis(1))).isTrue();
        assertThat(Agenda.isReady(inPart.called(1, HOUR), HOUR))
                .as("a repair keeps nobody waiting")
                .isTrue();
    }

    @Test
    void aRoundWithoutAnyRoomWaitsHoweverLongAndIsCalledAgain() {
        Round called = Calling.round("evening", 1, THREE_ROUNDS, Set.of("ann", "bob"), null, HOUR)
                .state();
        Instant muchLater = HOUR.plus(Duration.ofMinutes(10));

        assertThat(Agenda.isReady(called, muchLater)).isFalse();
        assertThat(Agenda.isReady(called.called(1, HOUR), muchLater)).isFalse();
        assertThat(agenda(new Break(1, HOUR), muchLater)).contains(new Repair(1, muchLater.plusSeconds(60)));
    }

    private static List<Agenda.Task> agenda(Phase phase, Instant now) {
        return Agenda.of(Plans.scheduled(THREE_ROUNDS).in(phase), now);
    }
}
