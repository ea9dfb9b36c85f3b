package dev.rapport.session.report;

import static dev.rapport.session.schedule.Plans.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.session.report.Turnout.Count;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TurnoutTest {

    @Test
    void isCountedOnceInAStepWhoeverCounts() {
        Turnout first = Turnout.NONE.with(HOUR.plusSeconds(3), 5);
        Turnout again = first.with(HOUR.plusSeconds(9), 7);
        Turnout next = again.with(HOUR.plusSeconds(10), 7);

        assertThat(again).isSameAs(first);
        assertThat(next.counts()).containsExactly(new Count(HOUR, 5), new Count(HOUR.plusSeconds(10), 7));
    }

    @Test
    void keepsNoMoreCountsHoweverLongASessionLasts() {
        Turnout turnout = Turnout.NONE;
        Instant end = HOUR.plus(Duration.ofHours(8));
        for (Instant now = HOUR; now.isBefore(end); now = now.plusSeconds(5)) {
            turnout = turnout.with(now, (int) Duration.between(HOUR, now).toSeconds());
        }

        assertThat(turnout.counts().size()).isBetween(Turnout.MOST / 2, Turnout.MOST);
        assertThat(turnout.counts().getFirst()).isEqualTo(new Count(HOUR, 0));
        assertThat(turnout.counts())
                .allSatisfy(count -> assertThat(count.people())
                        .isEqualTo((int) Duration.between(HOUR, count.at()).toSeconds()));
        assertThat(turnout.counts().getLast().at())
                .isAfterOrEqualTo(end.minus(turnout.step()).minus(turnout.step()));
    }
}
