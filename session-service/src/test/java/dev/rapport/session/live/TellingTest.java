package dev.rapport.session.live;

import static dev.rapport.session.schedule.Plans.HOUR;
import static dev.rapport.session.schedule.Plans.OPEN_FLOOR;
import static dev.rapport.session.schedule.Plans.THREE_ROUNDS;
import static dev.rapport.session.schedule.Plans.scheduled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.RoundEvent.RoundEnded;
import dev.rapport.events.RoundEvent.RoundPaired;
import dev.rapport.events.RoundEvent.RoundRepaired;
import dev.rapport.events.RoundEvent.RoundStarted;
import dev.rapport.session.attendance.Readiness;
import dev.rapport.session.live.Telling.Told;
import dev.rapport.session.room.AnyRoom;
import dev.rapport.session.room.RoomViews.RoomView;
import dev.rapport.session.room.Scene;
import dev.rapport.session.round.RoomId;
import dev.rapport.session.round.Talks;
import dev.rapport.session.schedule.Phase.Break;
import dev.rapport.session.schedule.Phase.InRound;
import dev.rapport.session.schedule.Session;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TellingTest {
    private static final RoundRepaired PAIRED = new RoundRepaired("evening", 1, 1);
    private static final RoundPaired PREVIEW = new RoundPaired("evening", 1, 0, HOUR);
    private static final RoundStarted STARTED = new RoundStarted("evening", 1, HOUR, HOUR.plusSeconds(60));

    private static final Clock AT_THE_HOUR = Clock.fixed(HOUR, ZoneOffset.UTC);

    /** Ada is in no room whenever anybody looks. */
    private final Telling telling = new Telling("ada", (scene, viewer) -> Optional.empty(), AT_THE_HOUR);

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

    @Test
    void aRoundWhoseBeginningWasNotHeardOfIsToldOnce() {
        RoomView room = AnyRoom.open(new RoomId("evening", 1, 0, 0));
        Telling adas = new Telling("ada", (scene, viewer) -> Optional.of(room), AT_THE_HOUR);
        Scene begun =
                new Scene(scheduled(THREE_ROUNDS).in(new InRound(1, HOUR, HOUR.plusSeconds(60))), 2, null, Map.of());

        assertThat(adas.overdue(begun)).extracting(Told::event).containsExactly("room", "session");
        assertThat(adas.overdue(begun)).as("once").isEmpty();

        adas.of(new RoundEnded("evening", 1, HOUR.plusSeconds(60)), begun, null);
        assertThat(adas.overdue(begun)).as("a look from before the end").isEmpty();
    }

    @Test
    void aRoomThatOpensInAMomentIsNotShownBefore() {
        RoomView room = AnyRoom.open(new RoomId("evening", 1, 0, 0));
        Telling adas = new Telling("ada", (scene, viewer) -> Optional.of(room), AT_THE_HOUR);

        assertThat(adas.of(PREVIEW, breaking(HOUR.plusMillis(500)), null)).isEmpty();
        assertThat(adas.of(PREVIEW, breaking(HOUR.plusMillis(501)), null)).hasSize(1);
    }

    private static Scene breaking(Instant until) {
        return new Scene(scheduled(THREE_ROUNDS).in(new Break(1, until)), 2, null, Map.of());
    }

    @Test
    void anOpenRoomIsToldAgainWhereACardHasComeMeanwhile() {
        RoomView room = AnyRoom.openWith(new RoomId("evening", 1, 0, 0), "bo");
        Telling adas = new Telling("ada", (scene, viewer) -> Optional.of(room), AT_THE_HOUR);
        Session begun = scheduled(THREE_ROUNDS).in(new InRound(1, HOUR, HOUR.plusSeconds(60)));

        adas.of(PREVIEW, new Scene(begun, 2, null, Map.of()), null);

        assertThat(adas.of(STARTED, new Scene(begun, 2, null, Map.of("bo", AnyRoom.CARD)), null))
                .extracting(Told::event)
                .containsExactly("room", "session");
    }

    @Test
    void anOpenRoomIsToldOnceWhereItWasPairedLate() {
        RoomView room = AnyRoom.open(new RoomId("evening", 1, 0, 0));
        Telling adas = new Telling("ada", (scene, viewer) -> Optional.of(room), AT_THE_HOUR);
        Scene begun =
                new Scene(scheduled(THREE_ROUNDS).in(new InRound(1, HOUR, HOUR.plusSeconds(60))), 2, null, Map.of());

        assertThat(adas.of(PREVIEW, begun, null)).extracting(Told::event).containsExactly("room");
        assertThat(adas.of(STARTED, begun, null)).extracting(Told::event).containsExactly("session");
    }

    @Test
    void whoHasNoRoomHearsSoWhenTheRoundBegins() {
        Scene begun =
                new Scene(scheduled(THREE_ROUNDS).in(new InRound(1, HOUR, HOUR.plusSeconds(60))), 2, null, Map.of());
        telling.first(begun);

        assertThat(telling.of(STARTED, begun, null)).extracting(Told::event).containsExactly("room", "session");
    }

    private static Scene floor(int talks) {
        InRound on = new InRound(1, HOUR, HOUR.plusSeconds(600));
        return new Scene(scheduled(OPEN_FLOOR).in(on), 2, Talks.had(Map.of("ada", talks)), Map.of());
    }
}
