package dev.rapport.session.round;

import static dev.rapport.session.round.Rounds.answer;
import static dev.rapport.session.round.Rounds.called;
import static dev.rapport.session.round.Rounds.joining;
import static dev.rapport.session.round.Rounds.place;
import static dev.rapport.session.round.Rounds.sittingOut;
import static dev.rapport.session.round.Rounds.with;
import static dev.rapport.session.schedule.Plans.HOUR;
import static dev.rapport.session.schedule.Plans.THREE_ROUNDS;
import static dev.rapport.session.schedule.Plans.atTablesOf;
import static dev.rapport.session.schedule.Plans.oddOneSitsOut;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.RoundEvent.Company;
import dev.rapport.events.RoundEvent.Connected;
import dev.rapport.events.RoundEvent.MatchingStyle;
import dev.rapport.events.RoundEvent.OddOneOut;
import dev.rapport.events.RoundEvent.OpenRoom;
import dev.rapport.events.RoundEvent.PairingRules;
import dev.rapport.events.RoundEvent.Passed;
import dev.rapport.events.RoundEvent.Present;
import dev.rapport.events.RoundEvent.RoundDue;
import dev.rapport.session.schedule.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallingTest {
    private static final Instant END = HOUR.plusSeconds(60);

    @Test
    void everybodyPresentIsCalled() {
        RoundDue due = due(Calling.round("evening", 1, THREE_ROUNDS, Set.of("cyd", "ann", "bob"), null, HOUR));

        assertThat(due.present())
                .isEqualTo(List.of(new Present("ann", 0), new Present("bob", 0), new Present("cyd", 0)));
        assertThat(due.rules())
                .isEqualTo(new PairingRules(
                        2,
                        OddOneOut.TRIO,
                        MatchingStyle.BALANCED,
                        Map.of(),
                        null,
                        null,
                        Connected.AVOID,
                        Company.AVOID,
                        true));
        assertThat(due.wave()).isZero();
        assertThat(due.open()).isEmpty();
    }

    @Test
    void theSameCallIsTheSameMessage() {
        Set<String> present = Set.of("ann", "bob");

        assertThat(due(Calling.round("evening", 2, THREE_ROUNDS, present, null, HOUR)))
                .isEqualTo(due(Calling.round("evening", 2, THREE_ROUNDS, present, null, END)))
                .isNotEqualTo(due(Calling.round("evening", 1, THREE_ROUNDS, present, null, HOUR)));
    }

    @Test
    void whoWasThirdOrSatOutHasHadATurn() {
        Round before = place(called(), sittingOut(0, "fay", "ann+bob+cyd", "dan+eve"));

        assertThat(next(before, "ann", "dan", "fay", "guy").present())
                .isEqualTo(List.of(
                        new Present("ann", 1), new Present("dan", 0), new Present("fay", 1), new Present("guy", 0)));
    }

    @Test
    void turnsAddUpOverRounds() {
        Round first = with("ann+bob+cyd");
        Round second = Calling.round("evening", 2, THREE_ROUNDS, Set.of("ann", "bob", "cyd"), first, HOUR)
                .state()
                .withSittingOut(List.of("ann"));

        assertThat(due(Calling.round("evening", 3, THREE_ROUNDS, Set.of("ann", "bob"), second, HOUR))
                        .present())
                .isEqualTo(List.of(new Present("ann", 2), new Present("bob", 1)));
    }

    @Test
    void aTrioThatOneLeftIsAPair() {
        Round before =
                Parting.leave(with("ann+bob+cyd"), "cyd", null).orElseThrow().state();

        assertThat(next(before, "ann", "cyd").present())
                .isEqualTo(List.of(new Present("ann", 0), new Present("cyd", 0)));
    }

    @Test
    void atTablesNobodyIsOdd() {
        Round before = with("ann+bob+cyd");

        assertThat(before.oddTurnsAfter(4)).isEmpty();
    }

    @Test
    void whoPassedOnWhomIsRememberedInLaterRounds() {
        Round before = Parting.pass(with("ann+bob+cyd"), "ann").orElseThrow().state();

        assertThat(next(before, "ann", "bob", "cyd").passed())
                .isEqualTo(List.of(new Passed("ann", "bob"), new Passed("ann", "cyd")));
    }

    @Test
    void nobodyIsCalledWhileEverybodyHasARoom() {
        assertThat(repair(with("ann+bob"), HOUR, "ann", "bob")).isEmpty();
    }

    @Test
    void thoseWhoComeLateAreCalledTogether() {
        RoundDue due =
                due(repair(with("ann+bob"), HOUR, "ann", "bob", "cyd", "dan").orElseThrow());

        assertThat(due.wave()).isEqualTo(1);
        assertThat(due.present()).isEqualTo(List.of(new Present("cyd", 0), new Present("dan", 0)));
    }

    @Test
    void thoseLeftAloneAreCalledTogether() {
        Round left = Parting.leave(with("ann+bob", "cyd+dan"), "ann", null)
                .orElseThrow()
                .state();
        Round alsoGone = Parting.absent(left, Set.of("ann", "bob", "cyd"), null, HOUR)
                .orElseThrow()
                .state();

        assertThat(due(repair(alsoGone, HOUR, "ann", "bob", "cyd").orElseThrow())
                        .present())
                .as("not ann, who wants no other room in this round")
                .isEqualTo(List.of(new Present("bob", 0), new Present("cyd", 0)));
    }

    @Test
    void oneAloneWaitsThreeSecondsForAnotherAndThenJoinsAPair() {
        Round waiting =
                repair(with("ann+bob"), HOUR, "ann", "bob", "cyd").orElseThrow().state();

        assertThat(waiting.loneSince()).isEqualTo(HOUR);
        assertThat(repair(waiting, HOUR.plusMillis(2_999), "ann", "bob", "cyd")).isEmpty();
        RoundDue due =
                due(repair(waiting, HOUR.plusSeconds(3), "ann", "bob", "cyd").orElseThrow());
        assertThat(due.present()).isEqualTo(List.of(new Present("cyd", 0)));
        assertThat(due.open()).isEqualTo(List.of(new OpenRoom("evening-1-0-0", List.of("ann", "bob"))));
    }

    @Test
    void whoWaitsAloneWaitsNoLongerWhenAnotherComes() {
        Round waiting =
                repair(with("ann+bob"), HOUR, "ann", "bob", "cyd").orElseThrow().state();

        assertThat(due(repair(waiting, HOUR.plusMillis(200), "ann", "bob", "cyd", "dan")
                                .orElseThrow())
                        .present())
                .hasSize(2);
    }

    @Test
    void waitingAloneBeginsAnewForTheNext() {
        Round waiting =
                repair(with("ann+bob"), HOUR, "ann", "bob", "cyd").orElseThrow().state();
        Round nobody =
                repair(waiting, HOUR.plusSeconds(1), "ann", "bob").orElseThrow().state();

        assertThat(nobody.loneSince()).isNull();
        assertThat(repair(nobody, HOUR.plusSeconds(9), "ann", "bob", "dan")
                        .orElseThrow()
                        .state()
                        .loneSince())
                .isEqualTo(HOUR.plusSeconds(9));
    }

    @Test
    void whereTheOddOneSitsOutOneAloneDoesAndHasHadATurn() {
        Plan plan = oddOneSitsOut(THREE_ROUNDS);
        Set<String> present = Set.of("ann", "bob", "cyd");
        Outcome<Round> alone =
                Calling.repair(with("ann+bob"), plan, present, END, HOUR).orElseThrow();

        assertThat(alone.events()).isEmpty();
        assertThat(alone.state().sittingOut()).containsExactly("cyd");
        assertThat(Calling.repair(alone.state(), plan, present, END, HOUR.plusSeconds(9)))
                .isEmpty();
        assertThat(alone.state().oddTurnsAfter(2)).isEqualTo(Map.of("cyd", 1));
    }

    @Test
    void whoSitsOutIsCalledAgainWhenSomebodyNewComes() {
        Round round = place(called(), sittingOut(0, "eve", "ann+bob"));

        assertThat(repair(round, HOUR, "ann", "bob", "eve")).isEmpty();
        assertThat(due(repair(round, HOUR, "ann", "bob", "eve", "fay").orElseThrow())
                        .present())
                .extracting(Present::attendeeId)
                .containsExactly("eve", "fay");
    }

    @Test
    void roomsThatAreFullAreNotOffered() {
        String[] present = {"ann", "bob", "cyd", "dan", "eve", "fay", "guy"};
        Round round = with("ann+bob+cyd", "dan+eve");

        assertThat(due(repair(round, HOUR, present).orElseThrow()).open())
                .extracting(OpenRoom::members)
                .containsExactly(List.of("dan", "eve"));
        assertThat(due(Calling.repair(round, atTablesOf(4, THREE_ROUNDS), Set.of(present), END, HOUR)
                                .orElseThrow())
                        .open())
                .hasSize(2);
    }

    @Test
    void whileAnAnswerIsAwaitedNobodyIsCalled() {
        assertThat(repair(called("ann", "bob"), HOUR.plusSeconds(20), "ann", "bob", "cyd", "dan"))
                .isEmpty();
    }

    @Test
    void whatHasNotComeInTwentySecondsIsAskedForAnew() {
        Round again = repair(called("ann", "bob"), HOUR.plusSeconds(21), "ann", "bob")
                .orElseThrow()
                .state();

        assertThat(again.wave()).isEqualTo(1);
        assertThat(again.pending().since()).isEqualTo(HOUR.plusSeconds(21));
        assertThat(Rounds.open(place(again, answer(1, "ann+bob")))).containsExactly("ann+bob");
    }

    @Test
    void nobodyIsSentIntoARoomForItsLastMoments() {
        assertThat(repair(with("ann+bob"), END.minusSeconds(6), "ann", "bob", "cyd", "dan"))
                .isPresent();
        assertThat(repair(with("ann+bob"), END.minusMillis(5_999), "ann", "bob", "cyd", "dan"))
                .isEmpty();
    }

    @Test
    void aRoundThatIsOverIsNotRepaired() {
        assertThat(repair(with("ann+bob").over(HOUR, END), HOUR, "ann", "bob", "cyd", "dan"))
                .isEmpty();
    }

    @Test
    void whoJoinedARoomIsNotCalledAgain() {
        Round joined = place(with("ann+bob").called(1, HOUR), joining(1, "cyd", "evening-1-0-0"));

        assertThat(repair(joined, HOUR, "ann", "bob", "cyd")).isEmpty();
    }

    private static Optional<Outcome<Round>> repair(Round round, Instant now, String... present) {
        return Calling.repair(round, THREE_ROUNDS, Set.of(present), END, now);
    }

    private static RoundDue next(Round before, String... present) {
        return due(Calling.round("evening", 2, THREE_ROUNDS, Set.of(present), before, HOUR));
    }

    private static RoundDue due(Outcome<Round> outcome) {
        assertThat(outcome.events()).hasSize(1);
        return (RoundDue) outcome.events().getFirst();
    }
}
