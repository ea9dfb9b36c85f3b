package dev.rapport.acceptance.faults;

import dev.rapport.acceptance.rig.Rig;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The shortest of the trials: session-service dies having saved and not sent. On time is not asked for. */
@Tag("faults")
class OneKillTest {
    private static final int ATTENDEES = 12;
    private static final int ROUNDS = 2;
    private static final int UNTIL_THE_LAST_ROUND_MILLIS = 22_000;

    @Test
    void losesAndDoublesNothing() {
        int millis = Integer.getInteger("after", ThreadLocalRandom.current().nextInt(UNTIL_THE_LAST_ROUND_MILLIS));
        try (Trials trials = Trials.cold(Rig.Size.WHOLE.withBrokers(1))) {
            trials.run(ATTENDEES, ROUNDS, Duration.ofMillis(millis), Fault.RELAY, Audit::verifyKept);
        }
    }
}
