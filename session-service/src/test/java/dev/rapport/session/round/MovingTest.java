package dev.rapport.session.round;

import static dev.rapport.session.round.Rounds.NOBODY_APART;
import static dev.rapport.session.round.Rounds.answer;
import static dev.rapport.session.round.Rounds.called;
import static dev.rapport.session.round.Rounds.open;
import static dev.rapport.session.round.Rounds.place;
import static dev.rapport.session.round.Rounds.sittingOut;
import static dev.rapport.session.round.Rounds.with;
import static dev.rapport.session.schedule.Plans.HOUR;
import static dev.rapport.session.schedule.Plans.OPEN_FLOOR;
import static dev.rapport.session.schedule.Plans.THREE_ROUNDS;
import static dev.rapport.session.schedule.Plans.atTablesOf;
import static dev.rapport.session.schedule.Plans.oddOneSitsOut;
import static dev.rapport.session.schedule.Plans.scheduled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.PairingEvent.RoomsPaired;
import dev.rapport.events.RoundEvent.OpenRoom;
import dev.rapport.events.RoundEvent.Present;
import dev.rapport.events.RoundEvent.RoundDue;
import dev.rapport.events.RoundEvent.RoundRepaired;
import dev.rapport.events.RoundEvent.Wanted;
import dev.rapport.session.round.Moving.Fault;
import dev.rapport.session.round.Moving.Moved;
import dev.rapport.session.schedule.Phase;
import dev.rapport.session.schedule.Phase.Break;
import dev.rapport.session.schedule.Phase.InRound;
import dev.rapport.session.schedule.Phase.Paused;
import dev.rapport.session.schedule.Plan;
import dev.rapport.session.schedule.Session;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovingTest {
    private static final Set<String> EVERYBODY = Set.of("ann", "bob", "cyd", "dan", "eve", "fay", "guy");
    private static final Phase PREVIEW = new Break(1, HOUR.plusSeconds(10));
    private static final Round THREE_PAIRS = with("ann+bob", "cyd+dan", "eve+fay");

    @Test
    void asksForThemWithAllWhoseRoomsAreGivenUp() {
        RoundDue due = due(together(THREE_PAIRS, "ann", "cyd"));

        assertThat(due.wanted()).isEqualTo(new Wanted(List.of("ann", "cyd")));
        assertThat(due.present())
                .extracting(Present::attendeeId)
                .as("and guy, who has no room")
                .containsExactly("ann", "bob", "cyd", "dan", "guy");
        assertThat(due.open())
                .as("the others may be joined and are not given up")
                .extracting(OpenRoom::members)
                .containsExactly(List.of("eve", "fay"));
    }

    @Test
    void everybodyStaysUntilItIsKnownThatItCanBe() {
        assertThat(open(asked(THREE_PAIRS, "ann", "cyd"))).containsExactly("ann+bob", "cyd+dan", "eve+fay");
    }

    @Test
    void theirRoomsAreGivenUpForNewOnesAndNoOthers() {
        Outcome<Round> moved = placed(asked(THREE_PAIRS, "ann", "cyd"), answer(1, "ann+cyd", "bob+dan"))
                .orElseThrow();

        assertThat(open(moved.state())).containsExactly("eve+fay", "ann+cyd", "bob+dan");
        assertThat(moved.state().pending()).isNull();
        assertThat(moved.events()).isEqualTo(List.of(new RoundRepaired("evening", 1, 1)));
    }

    @Test
    void whereTheyMayNotMeetNothingChanges() {
        Round before = place(called(), sittingOut(0, "guy", "ann+bob", "cyd+dan"));

        Outcome<Round> refused = placed(asked(before, "ann", "cyd"), answer(1)).orElseThrow();

        assertThat(refused.state().rooms()).isEqualTo(before.rooms());
        assertThat(refused.state().sittingOut()).isEqualTo(before.sittingOut());
        assertThat(refused.state().pending()).isNull();
        assertThat(refused.events()).isEmpty();
    }

    @Test
    void anAnswerThatComesWhenTheRoundHasBegunChangesNothing() {
        Round asked = asked(THREE_PAIRS, "ann", "cyd");

        Round after = Moving.place(asked, answer(1, "ann+cyd", "bob+dan"), NOBODY_APART, HOUR, true)
                .orElseThrow()
                .state();

        assertThat(open(after)).containsExactly("ann+bob", "cyd+dan", "eve+fay");
        assertThat(after.pending()).isNull();
    }

    @Test
    void whoLeftMeanwhileIsNotBroughtBack() {
        Round left = Parting.leave(asked(THREE_PAIRS, "ann", "cyd"), "bob", null)
                .orElseThrow()
                .state();

        Round after =
                placed(left, answer(1, "ann+cyd", "bob+dan")).orElseThrow().state();

        assertThat(open(after)).containsExactly("eve+fay", "ann+cyd");
    }

    @Test
    void whoPassedMeanwhileIsNotPutWithThemAgain() {
        Round trio = with("ann+bob+cyd", "dan+eve");
        Round passed =
                Parting.pass(asked(trio, "ann", "dan"), "bob").orElseThrow().state();

        Round after =
                placed(passed, answer(1, "ann+dan", "bob+cyd")).orElseThrow().state();

        assertThat(open(after)).containsExactly("ann+dan");
    }

    @Test
    void theyAreTogetherAlready() {
        assertThat(together(THREE_PAIRS, "bob", "ann")).isInstanceOf(Moved.Already.class);
        assertThat(together(with("ann+bob+cyd"), "ann", "bob"))
                .as("a pair out of a trio is another room")
                .isInstanceOf(Moved.Asked.class);
        assertThat(Moving.together(
                        with("ann+bob+cyd"),
                        in(PREVIEW, atTablesOf(4, THREE_ROUNDS)),
                        List.of("ann", "bob"),
                        EVERYBODY,
                        HOUR))
                .as("at a table there are others")
                .isInstanceOf(Moved.Already.class);
    }

    @Test
    void whoIsNotHereOrIsNamedTwiceIsNamed() {
        assertThat(together(THREE_PAIRS, "ann", "zoe", "ann"))
                .isEqualTo(new Moved.Unfit(List.of(
                        new Fault("attendees[1]", "is not here for this round"),
                        new Fault("attendees[2]", "is named twice"))));
        Round left = Parting.leave(THREE_PAIRS, "bob", null).orElseThrow().state();
        assertThat(together(left, "ann", "bob"))
                .isEqualTo(new Moved.Unfit(List.of(new Fault("attendees[1]", "is not here for this round"))));
    }

    @Test
    void aRoomHasSoManyAndNoMore() {
        assertThat(together(THREE_PAIRS, "ann", "cyd", "eve")).isInstanceOf(Moved.Asked.class);
        assertThat(together(THREE_PAIRS, "ann", "bob", "cyd", "dan")).isInstanceOf(Moved.Unfit.class);
        assertThat(Moving.together(
                        THREE_PAIRS,
                        in(PREVIEW, oddOneSitsOut(THREE_ROUNDS)),
                        List.of("ann", "cyd", "eve"),
                        EVERYBODY,
                        HOUR))
                .isInstanceOf(Moved.Unfit.class);
    }

    @Test
    void thePauseIsForMovingPeopleToo() {
        assertThat(Moving.together(
                        THREE_PAIRS,
                        in(new Paused(PREVIEW, Duration.ofSeconds(4)), THREE_ROUNDS),
                        List.of("ann", "cyd"),
                        EVERYBODY,
                        HOUR))
                .isInstanceOf(Moved.Asked.class);
    }

    @Test
    void onceTheRoomsAreOpenNobodyIsMoved() {
        InRound running = new InRound(1, HOUR, HOUR.plusSeconds(60));
        for (Phase phase : List.of(running, new Paused(running, Duration.ofSeconds(4)), new Phase.Ended(HOUR))) {
            assertThat(Moving.together(THREE_PAIRS, in(phase, THREE_ROUNDS), List.of("ann", "cyd"), EVERYBODY, HOUR))
                    .as(phase.toString())
                    .isInstanceOf(Moved.Refused.class);
        }
        assertThat(together(THREE_PAIRS.over(HOUR, HOUR), "ann", "cyd")).isInstanceOf(Moved.Refused.class);
        assertThat(Moving.together(
                        Mingling.open("evening", 1).state(),
                        in(running, OPEN_FLOOR),
                        List.of("ann", "cyd"),
                        EVERYBODY,
                        HOUR))
                .isInstanceOf(Moved.Refused.class);
    }

    @Test
    void whatIsBeingDecidedIsAwaited() {
        assertThat(together(called("ann", "cyd"), "ann", "cyd")).isEqualTo(Moving.UNKNOWN);
        assertThat(together(asked(THREE_PAIRS, "ann", "cyd"), "bob", "eve")).isInstanceOf(Moved.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void anEveningGoesOnWithThoseWhoWerePutTogether(int seed) {
        Evening evening = new Evening(THREE_ROUNDS);
        evening.present.addAll(EVERYBODY);
        evening.steer(new Steering.Command.Start());
        evening.goOn(Duration.ofSeconds(2));
        List<String> two = EVERYBODY.stream().sorted().skip(seed % 5).limit(2).toList();

        evening.together(1, two);
        evening.goOn(Duration.ofSeconds(12));

        Round round = evening.running().orElseThrow();
        assertThat(round.roomOf(two.getFirst()).orElseThrow().members()).containsExactlyInAnyOrderElementsOf(two);
        assertThat(round.placed()).containsExactlyInAnyOrderElementsOf(EVERYBODY);
    }

    private static Session in(Phase phase, Plan plan) {
        return scheduled(plan).in(phase);
    }

    private static Moved together(Round round, String... attendees) {
        return Moving.together(round, in(PREVIEW, THREE_ROUNDS), List.of(attendees), EVERYBODY, HOUR);
    }

    private static Round asked(Round round, String... attendees) {
        return ((Moved.Asked) together(round, attendees)).outcome().state();
    }

    private static RoundDue due(Moved moved) {
        return (RoundDue) ((Moved.Asked) moved).outcome().events().getFirst();
    }

    private static Optional<Outcome<Round>> placed(Round round, RoomsPaired answer) {
        return Moving.place(round, answer, NOBODY_APART, HOUR, false);
    }
}
