package dev.rapport.session.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.SessionEvent.AttendeeCheckedIn;
import dev.rapport.events.SessionEvent.AttendeeLeft;
import dev.rapport.session.attendance.Attendance.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttendanceTest {
    private static final Instant NOW = Instant.parse("2026-01-31T18:00:00Z");
    private static final Set<String> BOTH_ALIVE = Set.of("east", "west");
    private static final Attendance UNKNOWN = Attendance.unknown("evening", "ann", "Ann");
    private static final Attendance HERE = state(UNKNOWN.checkIn("Ann", NOW));

    @Test
    void checkingInIsToldOnce() {
        Decision decision = UNKNOWN.checkIn("Ann", NOW);

        assertThat(decision.events()).isEqualTo(List.of(new AttendeeCheckedIn("evening", "ann", NOW)));
        assertThat(decision.attendance().isPresent(Set.of(), NOW)).isTrue();
        assertThat(decision.attendance().checkIn("Ann", NOW.plusSeconds(9))).isNull();
    }

    @Test
    void checkingOutIsToldOnce() {
        Decision decision = HERE.checkOut(NOW);

        assertThat(decision.events()).isEqualTo(List.of(new AttendeeLeft("evening", "ann", NOW)));
        assertThat(decision.attendance().isPresent(Set.of(), NOW)).isFalse();
        assertThat(decision.attendance().checkOut(NOW.plusSeconds(9))).isNull();
        assertThat(UNKNOWN.checkOut(NOW)).as("never here").isNull();
    }

    @Test
    void whoGoesHomeMayComeBack() {
        Attendance back = state(state(HERE.checkOut(NOW)).checkIn("Ann", NOW.plusSeconds(60)));

        assertThat(back.isPresent(Set.of(), NOW.plusSeconds(60))).isTrue();
        assertThat(back.since()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void whoOnlyLooksIsNotPresent() {
        assertThat(state(UNKNOWN.connected("east")).isPresent(BOTH_ALIVE, NOW)).isFalse();
    }

    @Test
    void whoNeverHadALiveConnectionIsTakenAtTheirWord() {
        assertThat(HERE.isPresent(BOTH_ALIVE, NOW.plusSeconds(3600))).isTrue();
    }

    @Test
    void whoIsTakenAtTheirWordIsNotThereForCertain() {
        Attendance connected = state(HERE.connected("east"));

        assertThat(HERE.isConnected(BOTH_ALIVE, NOW)).isFalse();
        assertThat(connected.isConnected(BOTH_ALIVE, NOW)).isTrue();
        assertThat(connected.isConnected(Set.of("west"), NOW)).isFalse();
        assertThat(state(connected.checkOut(NOW)).isConnected(BOTH_ALIVE, NOW)).isFalse();
    }

    @Test
    void aReloadDoesNotMakeWhoWasThereANoShow() {
        Attendance gone = state(state(HERE.connected("east")).disconnected("east", NOW));

        assertThat(gone.isConnected(BOTH_ALIVE, NOW.plusMillis(4_999))).isTrue();
        assertThat(gone.isConnected(BOTH_ALIVE, NOW.plusSeconds(5))).isFalse();
    }

    @Test
    void whoIsDisconnectedIsPresentForFiveMoreSeconds() {
        Attendance gone = state(state(HERE.connected("east")).disconnected("east", NOW));

        assertThat(gone.isPresent(BOTH_ALIVE, NOW.plusMillis(4_999))).isTrue();
        assertThat(gone.isPresent(BOTH_ALIVE, NOW.plusSeconds(5))).isFalse();
    }

    @Test
    void aReloadWithinFiveSecondsIsNoAbsence() {
        Attendance gone = state(state(HERE.connected("east")).disconnected("east", NOW));
        Attendance back = state(gone.connected("west"));

        assertThat(back.isPresent(BOTH_ALIVE, NOW.plusSeconds(60))).isTrue();
    }

    @Test
    void whoIsConnectedToTwoInstancesIsPresentWhileEitherHoldsThem() {
        Attendance one =
                state(state(state(HERE.connected("east")).connected("west")).disconnected("east", NOW));
        Attendance none = state(one.disconnected("west", NOW.plusSeconds(60)));

        assertThat(one.isPresent(BOTH_ALIVE, NOW.plusSeconds(60))).isTrue();
        assertThat(none.isPresent(BOTH_ALIVE, NOW.plusSeconds(64))).isTrue();
        assertThat(none.isPresent(BOTH_ALIVE, NOW.plusSeconds(65))).isFalse();
    }

    @Test
    void whoseInstanceDiedIsGoneUnlessTheyCameBack() {
        Attendance onEast = state(HERE.connected("east"));

        assertThat(onEast.isPresent(Set.of("west"), NOW)).isFalse();
        assertThat(state(onEast.connected("west")).isPresent(Set.of("west"), NOW))
                .isTrue();
    }

    @Test
    void afterTheirInstanceDiedAReloadIsNoAbsenceEither() {
        Attendance moved = state(state(HERE.connected("east")).connected("west"));
        Attendance reloading = state(moved.disconnected("west", NOW));

        assertThat(reloading.isPresent(Set.of("west"), NOW.plusSeconds(4))).isTrue();
        assertThat(reloading.isPresent(Set.of("west"), NOW.plusSeconds(5))).isFalse();
    }

    @Test
    void whatIsKnownAlreadyChangesNothing() {
        Attendance connected = state(HERE.connected("east"));

        assertThat(connected.connected("east")).isNull();
        assertThat(connected.disconnected("west", NOW)).isNull();
    }

    @Test
    void checkingInAgainEndsAnAbsenceWithoutBeingToldTwice() {
        Attendance gone = state(state(HERE.connected("east")).disconnected("east", NOW));
        Decision again = gone.checkIn("Ann", NOW.plusSeconds(60));

        assertThat(again.events()).isEmpty();
        assertThat(again.attendance().isPresent(BOTH_ALIVE, NOW.plusSeconds(600)))
                .isTrue();
    }

    private static Attendance state(@Nullable Decision decision) {
        assertThat(decision).isNotNull();
        return decision.attendance();
    }
}
