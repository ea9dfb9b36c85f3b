package dev.rapport.session.schedule;

import static dev.rapport.session.schedule.Plans.HOUR;
import static dev.rapport.session.schedule.Plans.THREE_ROUNDS;
import static dev.rapport.session.schedule.Plans.atTablesOf;
import static dev.rapport.session.schedule.Plans.scheduled;
import static dev.rapport.session.schedule.Plans.startingAt;
import static dev.rapport.session.schedule.Plans.titled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.session.schedule.Phase.Break;
import dev.rapport.session.schedule.Phase.Cancelled;
import dev.rapport.session.schedule.Phase.Ended;
import dev.rapport.session.schedule.Phase.InRound;
import dev.rapport.session.schedule.Phase.Paused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchedulingTest {
    private static final Session SESSION = scheduled(THREE_ROUNDS);
    private static final InRound ROUND = new InRound(1, HOUR, HOUR.plusSeconds(60));

    @Test
    void aSessionIsInTheFutureOrJustNow() {
        assertThat(Scheduling.objection(HOUR, HOUR.minusSeconds(1))).isEmpty();
        assertThat(Scheduling.objection(HOUR, HOUR.plus(Duration.ofMinutes(5)))).isEmpty();
        assertThat(Scheduling.objection(HOUR, HOUR.plus(Duration.ofMinutes(5)).plusMillis(1)))
                .contains("is in the past");
    }

    @Test
    void aSessionIsAtMostTwoYearsAhead() {
        Instant furthest = HOUR.plus(Duration.ofDays(732));

        assertThat(Scheduling.objection(furthest, HOUR)).isEmpty();
        assertThat(Scheduling.objection(furthest.plusMillis(1), HOUR)).contains("is more than two years ahead");
        assertThat(Scheduling.objection(Instant.MAX, HOUR)).isPresent();
        assertThat(Scheduling.objection(Instant.MIN, HOUR)).isPresent();
    }

    @Test
    void beforeItBeginsEverythingMayChange() {
        assertThat(Scheduling.isChangeable(SESSION, startingAt(HOUR.plusSeconds(60), atTablesOf(4, THREE_ROUNDS))))
                .isTrue();
    }

    @Test
    void onceItHasBegunOnlyTheWordsMayChange() {
        Plan words = titled("Freelancers meet again", "Bring tea.", THREE_ROUNDS);
        for (Phase phase : List.of(new Break(1, HOUR), ROUND, new Paused(ROUND, Duration.ofSeconds(9)))) {
            assertThat(Scheduling.isChangeable(SESSION.in(phase), words)).isTrue();
            assertThat(Scheduling.isChangeable(SESSION.in(phase), atTablesOf(4, words)))
                    .isFalse();
        }
    }

    @Test
    void onceItIsOverNothingMayChange() {
        for (Phase phase : List.of(new Ended(HOUR), new Cancelled(HOUR))) {
            assertThat(Scheduling.isChangeable(SESSION.in(phase), THREE_ROUNDS)).isFalse();
        }
    }

    @Test
    void codesAreOfLettersAndDigitsThatAreNotTakenForOneAnother() {
        List<String> codes =
                Stream.generate(() -> Scheduling.code(16)).limit(500).toList();

        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-hj-km-np-z2-9]{16}"));
    }
}
