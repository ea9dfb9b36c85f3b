package dev.rapport.session.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.chassis.test.TopicReader;
import dev.rapport.events.EncounterEvent.Met;
import dev.rapport.events.RoundEvent;
import dev.rapport.events.RoundEvent.OddOneOut;
import dev.rapport.events.RoundEvent.Present;
import dev.rapport.events.RoundEvent.RoundDue;
import dev.rapport.events.RoundEvent.RoundEnded;
import dev.rapport.events.RoundEvent.RoundPaired;
import dev.rapport.events.RoundEvent.RoundStarted;
import dev.rapport.events.RoundEvent.RoundsOver;
import dev.rapport.events.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

class RoundsOnTheBrokerTest extends RunningRounds {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private Person olga;
    private Person ada;
    private Person bob;

    @BeforeEach
    void come() {
        olga = somebody("Olga");
        ada = somebody("Ada");
        bob = somebody("Bob");
    }

    @Test
    void askForWhoHasCheckedInAndHasNotLeft() {
        Person cyd = somebody("Cyd");
        Planned session = scheduleRounds(1);
        checkIn(session, ada, bob, cyd);
        delete(cyd, session.path("/attendance/me")).expectStatus().isNoContent();

        steer(olga, session, "/start");

        RoundDue due = due(session, 1, 0);
        assertThat(due.present())
                .containsExactlyInAnyOrder(new Present(ada.attendeeId(), 0), new Present(bob.attendeeId(), 0));
        assertThat(due.rules().roomSize()).isEqualTo(2);
        assertThat(due.rules().oddOneOut()).isEqualTo(OddOneOut.TRIO);
        expectNoRoom(session, ada);
        get(olga, session.path("/rounds/1")).expectStatus().isNotFound();
        steer(olga, session, "/end");
    }

    @Test
    void beginByThemselvesAtTheHour() {
        Planned session = scheduleRounds(1);
        checkIn(session, ada, bob);

        call(
                        HttpMethod.PATCH,
                        olga,
                        session.path(),
                        Map.of("startsAt", Instant.now().toString()))
                .expectStatus()
                .isOk();

        assertThat(due(session, 1, 0).present()).hasSize(2);
        get(olga, session.path()).expectBody().jsonPath("$.state").isEqualTo("pairing");
        steer(olga, session, "/end");
    }

    @Test
    void openTheirRoomsAndCloseThemAtTheDeadline() {
        publishCard(bob, "Bob");
        Planned session = scheduleRounds(1);
        checkIn(session, ada, bob);
        steer(olga, session, "/start");
        answer(pair(due(session, 1, 0)));

        RoundStarted started = told(session, RoundStarted.class);
        assertThat(Duration.between(started.startsAt(), started.endsAt())).isEqualTo(TEN_SECONDS);
        expectRoomsOpen(session, started);

        awaitState(session, "ended");
        RoundEnded ended = told(session, RoundEnded.class);
        assertThat(ended.at()).isBetween(started.endsAt(), started.endsAt().plusSeconds(5));
        told(session, RoundsOver.class);
        expectSessionTold(session, "rapport.session.opened.v1");
        expectSessionTold(session, "rapport.session.ended.v1");
        Met met = told(session, Met.class);
        assertThat(met.members()).containsExactlyInAnyOrder(ada.attendeeId(), bob.attendeeId());
        assertThat(met.at()).isEqualTo(started.startsAt());
        expectNoRoom(session, ada);
        assertThat(round(olga, session, 1).state()).isEqualTo("ended");
        for (Class<? extends RoundEvent> once :
                List.of(RoundDue.class, RoundPaired.class, RoundStarted.class, RoundEnded.class, RoundsOver.class)) {
            assertThat(allTold(session, once)).hasSize(1);
        }
    }

    private void expectRoomsOpen(Planned session, RoundStarted started) {
        Awaitility.await()
                .atMost(TEN_SECONDS)
                .untilAsserted(() -> assertThat(mine(session, ada).partners())
                        .containsExactly(new Partner(bob.attendeeId(), "Bob")));
        Mine adas = mine(session, ada);
        assertThat(adas.state()).isEqualTo("open");
        assertThat(adas.startsAt()).isEqualTo(started.startsAt());
        assertThat(adas.endsAt()).isEqualTo(started.endsAt());
        assertThat(adas.reasons()).containsExactly(new Why("new-face", "You have not met Bob yet."));
        assertThat(mine(session, bob).id()).isEqualTo(adas.id());
        expectNoRoom(session, olga);
    }

    @Test
    void areAskedForBeforeTheOneThatRunsIsOverSoThatTheChangeTakesNoTime() {
        Planned session = scheduleRounds(2);
        checkIn(session, ada, bob);
        steer(olga, session, "/start");
        answer(pair(due(session, 1, 0)));
        RoundStarted first = told(session, RoundStarted.class);

        RoundDue second = due(session, 2, 0);
        assertThat(allTold(session, RoundEnded.class)).isEmpty();
        answer(pair(second));

        RoundStarted next = told(session, RoundStarted.class, started -> started.round() == 2);
        assertThat(next.startsAt()).isBetween(first.endsAt(), first.endsAt().plusSeconds(5));
        assertThat(mine(session, ada).round()).isEqualTo(2);
        steer(olga, session, "/end");
        assertThat(told(session, RoundEnded.class, ended -> ended.round() == 2).at())
                .isBefore(next.endsAt());
    }

    private Planned scheduleRounds(int rounds) {
        return schedule(olga, Map.of("rounds", rounds, "roundLength", "PT10S", "breakLength", "PT0S"));
    }

    private void awaitState(Planned session, String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> get(olga, session.path())
                        .expectBody()
                        .jsonPath("$.state")
                        .isEqualTo(state));
    }

    private static void expectSessionTold(Planned session, String type) {
        try (TopicReader sessions = TopicReader.of(Topics.SESSIONS)) {
            sessions.await(message -> message.key().equals(session.id()) && type.equals(message.type()));
        }
    }
}
