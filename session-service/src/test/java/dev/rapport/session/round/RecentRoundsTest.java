package dev.rapport.session.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.chassis.store.Stored;
import dev.rapport.session.round.Round.Aside;
import dev.rapport.session.round.Round.Asked;
import dev.rapport.session.round.Round.Earlier;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentRoundsTest {
    private final RecentRounds recent = new RecentRounds();

    @Test
    void knowsARoundAsLongAsItHasNotChanged() {
        Round round = keep(1, 7);

        assertThat(recent.at(7, round.id())).isSameAs(round);
        assertThat(recent.at(8, round.id())).as("changed since").isNull();
        assertThat(recent.at(7, Round.id("evening", 2))).as("another").isNull();
    }

    @Test
    void forgetsWhatNobodyHasAskedForTheLongest() {
        keep(1, 1);
        keep(2, 1);
        recent.at(1, Round.id("evening", 1));

        for (int number = 3; number <= RecentRounds.MOST + 1; number++) {
            keep(number, 1);
        }

        assertThat(recent.at(1, Round.id("evening", 2))).isNull();
        assertThat(recent.at(1, Round.id("evening", 1))).isNotNull();
    }

    private Round keep(int number, long version) {
        Asked nothing = new Asked(0, null, null);
        Round round = new Round("evening", number, nothing, List.of(), Aside.NOBODY, Earlier.NOTHING, null, null);
        return recent.keep(new Stored<>(round.id(), version, round));
    }
}
