package dev.rapport.session.round;

import static dev.rapport.session.round.Rounds.joining;
import static dev.rapport.session.round.Rounds.open;
import static dev.rapport.session.round.Rounds.place;
import static dev.rapport.session.round.Rounds.with;
import static dev.rapport.session.schedule.Plans.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.EncounterEvent.Met;
import dev.rapport.events.RoundEvent.RoundRepaired;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who has met, and is told once to have. */
class MeetingTest {
    private static final Instant END = HOUR.plusSeconds(60);
    private static final RoundRepaired REPAIRED = new RoundRepaired("evening", 1, 0);

    @Test
    void whereNobodyElseCameOneIsFreeAndNobodyHasMet() {
        Outcome<Round> reported = Parting.noShow(with("ann+bob+cyd"), "evening-1-0-0", "ann", Set.of("ann"))
                .orElseThrow();

        assertThat(open(reported.state())).isEmpty();
        assertThat(reported.state().resting()).containsExactly("bob", "cyd");
        assertThat(Parting.end(reported.state(), HOUR, END).orElseThrow().events())
                .isEmpty();
    }

    @Test
    void whoWasTogetherToTheEndHasMet() {
        Outcome<Round> over = Parting.end(with("ann+bob", "cyd+dan"), HOUR, END).orElseThrow();

        assertThat(over.events()).isEqualTo(List.of(met(0, "ann", "bob"), met(1, "cyd", "dan")));
        assertThat(over.state().isOver()).isTrue();
        assertThat(Parting.end(over.state(), HOUR, END)).as("again").isEmpty();
    }

    @Test
    void whoTalkedUntilOneOfThemLeftHasMetAndIsToldOnce() {
        Outcome<Round> left =
                Parting.leave(with("ann+bob", "cyd+dan"), "cyd", HOUR).orElseThrow();

        assertThat(left.events()).isEqualTo(List.of(met(1, "cyd", "dan"), REPAIRED));
        assertThat(Parting.end(left.state(), HOUR, END).orElseThrow().events())
                .isEqualTo(List.of(met(0, "ann", "bob")));
    }

    @Test
    void whoLeavesATrioHasMetBothAndTheOthersAreNotToldAgain() {
        Outcome<Round> left = Parting.leave(with("ann+bob+cyd"), "cyd", HOUR).orElseThrow();

        assertThat(left.events()).isEqualTo(List.of(met(0, "ann", "bob", "cyd"), REPAIRED));
        assertThat(open(left.state())).containsExactly("ann+bob");
        assertThat(Parting.end(left.state(), HOUR, END).orElseThrow().events()).isEmpty();
    }

    @Test
    void whoJoinsAfterOneHasLeftMeetsThoseWhoAreStillThere() {
        Round left =
                Parting.leave(with("ann+bob+cyd"), "cyd", HOUR).orElseThrow().state();
        Round joined = place(left.called(1, HOUR), joining(1, "dan", "evening-1-0-0"));

        assertThat(Parting.end(joined, HOUR, END).orElseThrow().events())
                .isEqualTo(List.of(met(0, "ann", "dan"), met(0, "bob", "dan")));
    }

    @Test
    void whoVanishesInTheMiddleHasMet() {
        Outcome<Round> vanished = Parting.absent(with("ann+bob"), Set.of("ann"), HOUR, HOUR.plusSeconds(30))
                .orElseThrow();

        assertThat(vanished.events()).isEqualTo(List.of(met(0, "ann", "bob"), REPAIRED));
    }

    @Test
    void whoVanishedBeforeTheRoomOpenedHasMetNobody() {
        assertThat(Parting.absent(with("ann+bob"), Set.of("ann"), HOUR, HOUR.plusSeconds(5))
                        .orElseThrow()
                        .events())
                .isEqualTo(List.of(REPAIRED));
    }

    @Test
    void whoIsPartedByABlockHasMet() {
        assertThat(Parting.apart(with("ann+bob"), (one, other) -> true, HOUR)
                        .orElseThrow()
                        .events())
                .isEqualTo(List.of(met(0, "ann", "bob"), REPAIRED));
    }

    @Test
    void whoPartsBeforeTheRoomOpensHasNotMet() {
        Round left = Parting.leave(with("ann+bob", "cyd+dan"), "cyd", null)
                .orElseThrow()
                .state();

        assertThat(Parting.end(left, HOUR, END).orElseThrow().events()).isEqualTo(List.of(met(0, "ann", "bob")));
    }

    private static Met met(int room, String... members) {
        return new Met("evening", 1, "evening-1-0-" + room, List.of(members), HOUR);
    }
}
