package dev.rapport.session.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.session.Following;
import dev.rapport.session.round.RunningRounds;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CoOrganisersTest extends RunningRounds {
    private Person olga;
    private Person ada;
    private Planned session;

    @BeforeEach
    void schedule() {
        olga = somebody("Olga");
        ada = somebody("Ada");
        session = schedule(olga, Map.of());
        publishCard(ada, "Ada Lima");
        put(ada, session.path("/registrations/me")).expectStatus().isOk();
    }

    @Test
    void steerUntilTheyDoNotAnyMore() {
        post(ada, session.path("/start")).expectStatus().isForbidden();

        add(ada);

        get(ada, session.path())
                .expectBody()
                .jsonPath("$.coOrganisers[0].attendeeId")
                .isEqualTo(ada.attendeeId())
                .jsonPath("$.coOrganisers[0].displayName")
                .isEqualTo("Ada Lima")
                .jsonPath("$.joinCode")
                .isEqualTo(session.joinCode());
        steer(ada, session, "/start");
        delete(olga, organiser(ada)).expectStatus().isNoContent();
        post(ada, session.path("/end")).expectStatus().isForbidden();
        get(ada, session.path()).expectBody().jsonPath("$.joinCode").doesNotExist();
        steer(olga, session, "/end");
    }

    @Test
    void hearAtOnceThatTheyAre() {
        try (Following adas = follow(ada, session)) {
            adas.await("snapshot", data -> !data.path("me").path("organiser").asBoolean());

            add(ada);

            adas.await(
                    "session",
                    now -> now.path("coOrganisers")
                            .path(0)
                            .path("attendeeId")
                            .asString()
                            .equals(ada.attendeeId()));
        }
        try (Following again = follow(ada, session)) {
            assertThat(again.await("snapshot")
                            .data()
                            .path("me")
                            .path("organiser")
                            .asBoolean())
                    .isTrue();
        }
    }

    @Test
    void areChosenByWhoHasScheduledItAlone() {
        add(ada);
        Person bob = somebody("Bob");
        publishCard(bob, "Bob Moss");
        put(bob, session.path("/registrations/me")).expectStatus().isOk();

        put(ada, organiser(bob)).expectStatus().isForbidden();
        put(bob, organiser(bob)).expectStatus().isForbidden();
        delete(bob, organiser(ada)).expectStatus().isForbidden();

        delete(ada, organiser(ada)).expectStatus().isNoContent();
        delete(olga, organiser(ada)).expectStatus().isNoContent();
    }

    @Test
    void haveASeatAndAnAccount() {
        Person cyd = somebody("Cyd");
        publishCard(cyd, "Cyd Vale");
        put(olga, organiser(cyd)).expectStatus().isNotFound();

        Person guest = guestOf(session, "Gus");
        put(guest, session.path("/registrations/me")).expectStatus().isOk();
        put(olga, organiser(guest)).expectStatus().isNotFound();

        add(ada);
        put(olga, organiser(ada)).expectStatus().isNoContent();
        put(olga, organiser(olga)).expectStatus().isNotFound();
    }

    /** As soon as the card has come. */
    private void add(Person person) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> put(olga, organiser(person)).expectStatus().isNoContent());
    }

    private String organiser(Person person) {
        return session.path("/organisers/" + person.attendeeId());
    }
}
