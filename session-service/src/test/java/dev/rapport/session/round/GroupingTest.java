package dev.rapport.session.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.RoundEvent.MatchingStyle;
import dev.rapport.events.RoundEvent.OddOneOut;
import dev.rapport.events.RoundEvent.OpenRoom;
import dev.rapport.events.RoundEvent.PairingRules;
import dev.rapport.events.RoundEvent.Passed;
import dev.rapport.events.RoundEvent.Present;
import dev.rapport.events.RoundEvent.RoundDue;
import dev.rapport.events.RoundEvent.RoundStarted;
import dev.rapport.events.RoundEvent.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupingTest {
    private static final RoundDue DUE = new RoundDue(
            "evening",
            2,
            1,
            3,
            42,
            new PairingRules(2, OddOneOut.TRIO, MatchingStyle.BALANCED),
            List.of(new Present("ann", 1, Duration.ofSeconds(2)), new Present("bob", 0)),
            List.of(new OpenRoom("r1", List.of("cyd", "dan")), new OpenRoom("r2", List.of("eve", "fay"))),
            List.of(new Passed("ann", "bob")),
            List.of("guy"),
            new Wanted(List.of("ann", "bob")));

    @Test
    void tellsTheGroupOfThosePresentAndOfThoseInOpenRoomsAndNothingElse() {
        RoundStarted started = new RoundStarted("evening", 2, Instant.EPOCH, Instant.EPOCH);

        Outcome<String> told =
                Grouping.with(Map.of("ann", "mentor", "dan", "mentee"), new Outcome<>("same", List.of(DUE, started)));

        assertThat(told.state()).isEqualTo("same");
        assertThat(told.events().getLast()).isEqualTo(started);
        assertThat(told.events().getFirst())
                .isEqualTo(new RoundDue(
                        DUE.sessionId(),
                        DUE.round(),
                        DUE.wave(),
                        DUE.roundsLeft(),
                        DUE.seed(),
                        DUE.rules(),
                        List.of(
                                new Present("ann", 1, Duration.ofSeconds(2), "mentor"),
                                new Present("bob", 0, null, null)),
                        List.of(
                                new OpenRoom("r1", List.of("cyd", "dan"), Map.of("dan", "mentee")),
                                new OpenRoom("r2", List.of("eve", "fay"), null)),
                        DUE.passed(),
                        DUE.busy(),
                        DUE.wanted()));
    }
}
