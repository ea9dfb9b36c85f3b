package dev.rapport.session.schedule;

import static dev.rapport.session.schedule.Plans.HOUR;
import static dev.rapport.session.schedule.Plans.THREE_ROUNDS;
import static dev.rapport.session.schedule.Plans.scheduled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.session.schedule.Phase.Break;
import dev.rapport.session.schedule.Phase.Cancelled;
import dev.rapport.session.schedule.Phase.Ended;
import dev.rapport.session.schedule.Phase.InRound;
import dev.rapport.session.schedule.Phase.Paused;
import dev.rapport.session.schedule.Session.Announcement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final InRound ROUND = new InRound(2, HOUR, HOUR.plusSeconds(60));
    private static final Break BREAK = new Break(3, HOUR.plusSeconds(80));
    private static final Paused HELD_ROUND = new Paused(ROUND, Duration.ofSeconds(9));
    private static final Paused HELD_BREAK = new Paused(BREAK, Duration.ofSeconds(9));

    @Test
    void knowsTheRoundThatRunsOrComes() {
        assertThat(scheduled(THREE_ROUNDS).round()).isZero();
        assertThat(in(new Break(1, HOUR)).round()).isEqualTo(1);
        assertThat(in(ROUND).round()).isEqualTo(2);
        assertThat(in(BREAK).round()).isEqualTo(3);
        assertThat(in(HELD_ROUND).round()).isEqualTo(2);
        assertThat(in(HELD_BREAK).round()).isEqualTo(3);
        assertThat(in(new Ended(HOUR)).round()).isEqualTo(3);
        assertThat(in(new Cancelled(HOUR)).round()).isZero();
    }

    @Test
    void knowsWhenItsPhaseEndsByItself() {
        assertThat(scheduled(THREE_ROUNDS).until()).contains(HOUR);
        assertThat(in(ROUND).until()).contains(ROUND.endsAt());
        assertThat(in(BREAK).until()).contains(BREAK.startsAt());
        for (Phase phase : List.of(HELD_ROUND, HELD_BREAK, new Ended(HOUR), new Cancelled(HOUR))) {
            assertThat(in(phase).until()).isEmpty();
        }
    }

    @Test
    void knowsWhichRoomsAreOpen() {
        assertThat(in(ROUND).running()).contains(ROUND);
        assertThat(in(HELD_ROUND).running()).contains(ROUND);
        for (Phase phase : List.of(BREAK, HELD_BREAK, new Ended(HOUR), new Cancelled(HOUR))) {
            assertThat(in(phase).running()).isEmpty();
        }
    }

    @Test
    void isNamedForItsPhase() {
        assertThat(List.of(
                        scheduled(THREE_ROUNDS).state(),
                        in(new Break(1, HOUR)).state(),
                        in(BREAK).state(),
                        in(ROUND).state(),
                        in(HELD_ROUND).state(),
                        in(new Ended(HOUR)).state(),
                        in(new Cancelled(HOUR)).state()))
                .containsExactly("scheduled", "pairing", "break", "round", "paused", "ended", "cancelled");
    }

    @Test
    void keepsWhatWasSaidToEverybodyHoweverMuchIsSaidToRooms() {
        Session session = scheduled(THREE_ROUNDS).announced(new Announcement("Welcome", HOUR, null));
        for (int i = 1; i <= 25; i++) {
            session = session.announced(new Announcement("Word " + i, HOUR.plusSeconds(i), "evening-1-0-0"));
        }

        assertThat(session.announcements())
                .extracting(Announcement::text)
                .hasSize(21)
                .startsWith("Welcome", "Word 6");
    }

    private static Session in(Phase phase) {
        return scheduled(THREE_ROUNDS).in(phase);
    }
}
