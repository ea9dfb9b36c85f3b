package dev.rapport.session.live;

import static dev.rapport.session.schedule.Plans.HOUR;
import static dev.rapport.session.schedule.Plans.OPEN_FLOOR;
import static dev.rapport.session.schedule.Plans.scheduled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.RoundEvent.RoundRepaired;
import dev.rapport.session.attendance.Readiness;
import dev.rapport.session.live.Telling.Told;
import dev.rapport.session.room.Scene;
import dev.rapport.session.round.Talks;
import dev.rapport.session.schedule.Phase.InRound;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TellingTest {
    private static final RoundRepaired PAIRED = new RoundRepaired("evening", 1, 1);

    /** Ada is in no room whenever anybody looks. */
    private final Telling telling = new Telling("ada", (scene, viewer) -> Optional.empty());

    @Test
    void whoseRoomWasOverBeforeTheyWereToldOfItHearsThatNobodyLooksForAnother() {
        telling.heard(new Readiness("evening", "ada", true, 0, HOUR));
        telling.first(floor(0));

        assertThat(telling.of(PAIRED, floor(1), null))
                .containsExactly(new Told("waiting", Map.of("round", 1, "ready", false)));
        assertThat(telling.of(PAIRED, floor(1), null)).as("once").isEmpty();
    }

    @Test
    void aWaveThatBringsNobodyIsNotToldOf() {
        telling.heard(new Readiness("evening", "ada", true, 2, HOUR));
        telling.first(floor(2));

        assertThat(telling.of(PAIRED, floor(2), null)).isEmpty();
    }

    private static Scene floor(int talks) {
        InRound on = new InRound(1, HOUR, HOUR.plusSeconds(600));
        return new Scene(scheduled(OPEN_FLOOR).in(on), 2, Talks.had(Map.of("ada", talks)), Map.of());
    }
}
