package dev.rapport.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.acceptance.rig.Rig;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Sixty people, four rounds, and a process killed at a random moment: {@code ./mvnw verify -Pfaults -pl acceptance-tests
 * -am -Dtest=KilledProcessesTest -Dtrials=50}; {@code -Dseed=} with {@code -Dtrials=1} has one again.
 */
@Tag("faults")
class KilledProcessesTest {
    private static final int TRIALS = Integer.getInteger("trials", 50);
    private static final int ATTENDEES = Integer.getInteger("attendees", 60);
    private static final int ROUNDS = Integer.getInteger("rounds", 4);

    @Test
    void nothingIsLostDoubledOrLate() {
        long first = Long.getLong("seed", ThreadLocalRandom.current().nextInt(1_000_000));
        List<Long> failed = new ArrayList<>();
        try (Trials trials = new Trials(Rig.Size.WHOLE)) {
            for (long seed = first; seed < first + TRIALS; seed++) {
                try {
                    trials.kill(ATTENDEES, ROUNDS, seed);
                } catch (RuntimeException | AssertionError e) {
                    failed.add(seed);
                    e.printStackTrace();
                }
            }
        }
        assertThat(failed)
                .as("seeds of trials that failed, of %d from %d", TRIALS, first)
                .isEmpty();
    }
}
