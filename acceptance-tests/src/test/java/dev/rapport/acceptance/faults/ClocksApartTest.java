package dev.rapport.acceptance.faults;

import dev.rapport.acceptance.rig.Rig;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The clocks of two instances of every service are two seconds apart. */
@Tag("faults")
class ClocksApartTest {
    private static final int APART_SECONDS = 2;
    private static final Duration LATEST = Duration.ofSeconds(2 + APART_SECONDS);

    @Test
    void everybodyIsInOneRoomInEveryRoundAndNothingIsDoubled() {
        try (Trials trials = new Trials(Rig.Size.WHOLE.withClocksApart(APART_SECONDS))) {
            trials.run(
                    Integer.getInteger("attendees", 60),
                    4,
                    Duration.ZERO,
                    (rig, session, random, announcement) -> "clocks " + APART_SECONDS + " s apart",
                    audit -> audit.verifyKept() + ", " + audit.verifyOnTime(LATEST));
        }
    }
}
