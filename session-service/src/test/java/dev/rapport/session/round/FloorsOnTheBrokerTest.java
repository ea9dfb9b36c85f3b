package dev.rapport.session.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.EncounterEvent.FeedbackGiven;
import dev.rapport.events.EncounterEvent.Met;
import dev.rapport.events.RoundEvent.Present;
import dev.rapport.events.RoundEvent.RoundDue;
import dev.rapport.session.Following;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

class FloorsOnTheBrokerTest extends RunningRounds {
    @Autowired
    private RoundStore store;

    private Person olga;
    private Person ada;
    private Person bob;
    private Planned floor;

    @BeforeEach
    void open() {
        olga = somebody("Olga");
        ada = somebody("Ada");
        bob = somebody("Bob");
        floor = schedule(
                olga, Map.of("format", "open-floor", "lasts", "PT5M", "roundLength", "PT2M", "longestWait", "PT3S"));
    }

    @AfterEach
    void close() {
        post(olga, floor.path("/end"));
    }

    @Test
    void areShownAsTheyWerePlanned() {
        get(olga, floor.path())
                .expectBody()
                .jsonPath("$.format")
                .isEqualTo("open-floor")
                .jsonPath("$.rounds")
                .isEqualTo(1)
                .jsonPath("$.lasts")
                .isEqualTo("PT5M")
                .jsonPath("$.longestWait")
                .isEqualTo("PT3S");
        get(olga, schedule(olga, Map.of()).path())
                .expectBody()
                .jsonPath("$.lasts")
                .doesNotExist();
    }

    @Test
    void openARoomForWhoeverIsReadyAndKeepItForFeedbackWhenItIsOver() {
        Mine room = inARoom();
        assertThat(Duration.between(room.startsAt(), room.endsAt())).isEqualTo(Duration.ofMinutes(2));

        put(ada, "/api/rooms/" + room.id() + "/leave/me").expectStatus().isNoContent();
        assertThat(told(floor, Met.class).members()).containsExactlyInAnyOrder(ada.attendeeId(), bob.attendeeId());
        expectNoRoom(floor, bob);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(store.find(floor.id(), 1).block().rooms())
                                .as("put away")
                                .isEmpty());

        call(HttpMethod.PUT, bob, "/api/rooms/" + room.id() + "/feedback/me", Map.of("rating", 5))
                .expectStatus()
                .isOk();
        assertThat(told(floor, FeedbackGiven.class).about()).containsExactly(ada.attendeeId());
        put(olga, "/api/rooms/" + room.id() + "/leave/me").expectStatus().isForbidden();
        put(bob, "/api/rooms/" + room.id() + "/leave/me").expectStatus().isEqualTo(409);
    }

    @Test
    void askAgainWhenBothAreReadyAgain() {
        Mine room = inARoom();
        put(ada, floor.path("/ready/me")).expectStatus().isEqualTo(409);
        put(ada, "/api/rooms/" + room.id() + "/leave/me").expectStatus().isNoContent();

        put(ada, floor.path("/ready/me")).expectStatus().isOk();
        assertThat(round(olga, floor, 1).sittingOut()).containsExactly(ada.attendeeId());
        put(bob, floor.path("/ready/me")).expectStatus().isOk();

        RoundDue second = told(floor, RoundDue.class, due -> due.wave() == 2);
        assertThat(second.present())
                .extracting(Present::attendeeId)
                .containsExactlyInAnyOrder(ada.attendeeId(), bob.attendeeId());
        assertThat(second.busy()).isEmpty();
    }

    @Test
    void doNotAskForWhoIsNotThereOrHasTakenItBack() {
        put(ada, floor.path("/ready/me")).expectStatus().isEqualTo(409);
        Person cyd = somebody("Cyd");
        checkIn(floor, ada, bob, cyd);
        delete(cyd, floor.path("/ready/me")).expectStatus().isNoContent();
        steer(olga, floor, "/start");

        assertThat(told(floor, RoundDue.class).present())
                .extracting(Present::attendeeId)
                .containsExactlyInAnyOrder(ada.attendeeId(), bob.attendeeId());
    }

    @Test
    void tellEveryTabOfSomebodyWhetherTheyAreReady() {
        checkIn(floor, ada);
        try (Following adas = follow(ada, floor);
                Following bobs = follow(bob, floor)) {
            adas.await("snapshot", data -> data.path("me").path("ready").asBoolean());
            bobs.await("snapshot", data -> !data.path("me").path("ready").asBoolean(true));

            delete(ada, floor.path("/ready/me")).expectStatus().isNoContent();
            adas.await("waiting", data -> !data.path("ready").asBoolean(true));
            put(ada, floor.path("/ready/me")).expectStatus().isOk();
            adas.await("waiting", data -> data.path("ready").asBoolean());

            assertThat(bobs.heard("waiting")).isEmpty();
        }
    }

    @Test
    void haveNoNextRound() {
        steer(olga, floor, "/start");

        post(olga, floor.path("/next"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("An open floor has no next round. It can be extended or ended.");
    }

    private Mine inARoom() {
        checkIn(floor, ada, bob);
        steer(olga, floor, "/start");
        RoundDue due = told(floor, RoundDue.class);
        assertThat(due.wave()).isEqualTo(1);
        assertThat(due.rules().longestWait()).isEqualTo(Duration.ofSeconds(3));
        assertThat(due.present())
                .allSatisfy(present -> assertThat(present.waited()).isNotNull());
        assertThat(due.busy()).isEqualTo(List.of());
        answer(pair(due));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> get(ada, floor.path("/rooms/mine")).expectStatus().isOk());
        return mine(floor, ada);
    }
}
