package dev.rapport.session.round;

import static dev.rapport.session.round.Rounds.called;
import static dev.rapport.session.round.Rounds.open;
import static dev.rapport.session.round.Rounds.place;
import static dev.rapport.session.round.Rounds.sittingOut;
import static dev.rapport.session.round.Rounds.with;
import static dev.rapport.session.schedule.Plans.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.EncounterEvent.Met;
import dev.rapport.events.EncounterEvent.NoShow;
import dev.rapport.events.RoundEvent.RoundRepaired;
import dev.rapport.session.round.Round.Pass;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PartingTest {
    private static final Instant END = HOUR.plusSeconds(60);
    private static final RoundRepaired REPAIRED = new RoundRepaired("evening", 1, 0);

    @Test
    void whoeverIsGoneIsOutOfTheirRoom() {
        Outcome<Round> repaired = Parting.absent(with("ann+bob", "cyd+dan"), Set.of("ann", "cyd", "dan"), null, HOUR)
                .orElseThrow();

        assertThat(open(repaired.state())).containsExactly("cyd+dan");
        assertThat(repaired.state().rooms().getFirst().left()).containsExactly("bob");
        assertThat(repaired.events()).isEqualTo(List.of(REPAIRED));
    }

    @Test
    void theTwoOthersOfATrioStayTogether() {
        Round repaired = Parting.absent(with("ann+bob+cyd"), Set.of("ann", "cyd"), null, HOUR)
                .orElseThrow()
                .state();

        assertThat(open(repaired)).containsExactly("ann+cyd");
    }

    @Test
    void aRoomClosesWhenSeveralAreGoneAtOnce() {
        assertThat(open(Parting.absent(with("ann+bob+cyd"), Set.of("ann"), null, HOUR)
                        .orElseThrow()
                        .state()))
                .isEmpty();
        assertThat(open(Parting.absent(with("ann+bob"), Set.of(), null, HOUR)
                        .orElseThrow()
                        .state()))
                .isEmpty();
    }

    @Test
    void nothingChangesWhileEverybodyIsThere() {
        assertThat(Parting.absent(with("ann+bob"), Set.of("ann", "bob"), null, HOUR))
                .isEmpty();
    }

    @Test
    void whoLeavesWantsNoOtherRoomInThisRound() {
        Outcome<Round> left = Parting.leave(with("ann+bob"), "ann", null).orElseThrow();

        assertThat(open(left.state())).isEmpty();
        assertThat(left.state().resting()).containsExactly("ann");
        assertThat(left.events()).isEqualTo(List.of(REPAIRED));
        assertThat(Parting.leave(left.state(), "ann", null)).as("again").isEmpty();
        assertThat(Parting.leave(left.state(), "eve", null)).as("never there").isEmpty();
    }

    @Test
    void whoPassesAndWhoIsPassedAreFreeAndNotForEachOther() {
        Round passed = Parting.pass(withSomebodyFree("ann+bob", "cyd+dan"), "ann")
                .orElseThrow()
                .state();

        assertThat(open(passed)).containsExactly("cyd+dan");
        assertThat(passed.passed()).containsExactly(new Pass("ann", List.of("bob")));
        assertThat(passed.resting()).isEmpty();
    }

    @Test
    void whereNobodyIsFreeAPairIsAskedToMeetThem() {
        assertThat(open(Parting.pass(with("ann+bob", "cyd+dan", "eve+fay"), "ann")
                        .orElseThrow()
                        .state()))
                .hasSize(1);
    }

    @Test
    void aPassOnATrioIsOnePass() {
        Round passed = Parting.pass(with("ann+bob+cyd", "dan+eve"), "ann")
                .orElseThrow()
                .state();

        assertThat(open(passed)).containsExactly("bob+cyd", "dan+eve");
        assertThat(passed.passed()).containsExactly(new Pass("ann", List.of("bob", "cyd")));
        assertThat(Passing.left(passed, "ann")).isEqualTo(1);
        assertThat(Passing.left(passed, "bob")).isEqualTo(2);
    }

    @Test
    void passesRunOut() {
        Round round = with("ann+bob").withPassed(List.of(new Pass("ann", List.of("x")), new Pass("ann", List.of("y"))));

        assertThat(Passing.left(round, "ann")).isZero();
        assertThat(Parting.pass(round, "ann")).isEmpty();
        assertThat(Parting.pass(round, "bob")).isPresent();
    }

    @Test
    void nobodyPassesWithoutARoom() {
        assertThat(Parting.pass(with("ann+bob"), "eve")).isEmpty();
    }

    @Test
    void whoDidNotComeIsToldOfAndTheOtherIsFree() {
        Outcome<Round> reported = Parting.noShow(with("ann+bob"), "evening-1-0-0", "ann", Set.of("ann"))
                .orElseThrow();

        assertThat(open(reported.state())).isEmpty();
        assertThat(reported.state().resting()).containsExactly("bob");
        assertThat(reported.events()).isEqualTo(List.of(new NoShow("evening", 1, "evening-1-0-0", "bob"), REPAIRED));
        assertThat(Parting.noShow(reported.state(), "evening-1-0-0", "ann", Set.of("ann")))
                .as("again")
                .isEmpty();
    }

    @Test
    void whoIsThereIsNotReportedAway() {
        assertThat(Parting.noShow(with("ann+bob"), "evening-1-0-0", "ann", Set.of("ann", "bob")))
                .isEmpty();
    }

    @Test
    void whereOneOfThreeDidNotComeTheTwoOthersStayTogether() {
        Outcome<Round> reported = Parting.noShow(with("ann+bob+cyd"), "evening-1-0-0", "ann", Set.of("ann", "bob"))
                .orElseThrow();

        assertThat(open(reported.state())).containsExactly("ann+bob");
        assertThat(reported.state().resting()).containsExactly("cyd");
        assertThat(reported.events()).isEqualTo(List.of(new NoShow("evening", 1, "evening-1-0-0", "cyd"), REPAIRED));
        assertThat(Parting.end(reported.state(), HOUR, END).orElseThrow().events())
                .as("who did not come has not met")
                .isEqualTo(List.of(met(0, "ann", "bob")));
    }

    @Test
    void aRoomSomebodyIsNotInIsNotTheirsToReport() {
        assertThat(Parting.noShow(with("ann+bob", "cyd+dan"), "evening-1-0-1", "ann", Set.of("ann")))
                .isEmpty();
    }

    @Test
    void twoWhoAreToBeKeptApartArePartedAndNobodyElse() {
        Outcome<Round> parted = Parting.apart(
                        with("ann+bob", "cyd+dan"),
                        (one, other) -> Set.of("ann", "bob", "cyd").containsAll(Set.of(one, other)),
                        null)
                .orElseThrow();

        assertThat(open(parted.state())).containsExactly("cyd+dan");
        assertThat(parted.state().resting()).isEmpty();
        assertThat(parted.events()).isEqualTo(List.of(REPAIRED));
        assertThat(Parting.apart(parted.state(), (one, other) -> one.equals("ann"), null))
                .isEmpty();
    }

    @Test
    void afterTheRoundNothingChangesItAnyMore() {
        Round over = Parting.end(with("ann+bob"), HOUR, END).orElseThrow().state();

        assertThat(Parting.absent(over, Set.of(), null, HOUR)).isEmpty();
        assertThat(Parting.leave(over, "ann", null)).isEmpty();
        assertThat(Parting.pass(over, "ann")).isEmpty();
        assertThat(Parting.noShow(over, "evening-1-0-0", "ann", Set.of())).isEmpty();
        assertThat(Parting.apart(over, (one, other) -> true, null)).isEmpty();
    }

    private static Met met(int room, String... members) {
        return new Met("evening", 1, "evening-1-0-" + room, List.of(members), HOUR);
    }

    private static Round withSomebodyFree(String... rooms) {
        return place(called(), sittingOut(0, "zoe", rooms));
    }
}
