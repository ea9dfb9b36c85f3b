package dev.rapport.session.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.chassis.test.TopicReader;
import dev.rapport.events.Topics;
import dev.rapport.session.Following;
import dev.rapport.session.RunningSessionService;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class RegistrationsTest extends RunningSessionService {
    private Person olga;
    private Person ada;
    private Person bob;
    private Person cyd;
    private Person dan;
    private Planned session;

    @BeforeEach
    void scheduleForTwo() {
        olga = somebody("Olga");
        ada = somebody("Ada");
        bob = somebody("Bob");
        cyd = somebody("Cyd");
        dan = somebody("Dan");
        session = schedule(olga, Map.of("capacity", 2));
    }

    @Test
    void takeASeatOnceHoweverOftenTheyAreMade() {
        expectSeat(register(ada));
        expectSeat(register(ada));

        expectRegistered(1);
    }

    @Test
    void waitInTheirOrderOnceEverySeatIsTaken() {
        expectSeat(register(ada));
        expectSeat(register(bob));

        expectPlace(1, register(cyd));
        expectPlace(2, register(dan));
        expectPlace(1, register(cyd));
        expectRegistered(2);
    }

    @Test
    void moveUpWhenASeatIsGivenUp() {
        fill();

        unregister(ada);

        expectSeat(register(cyd));
        expectPlace(1, register(dan));
        expectPlace(2, register(ada));
    }

    @Test
    void moveUpInTheListWhenSomebodyBeforeThemLeavesIt() {
        fill();

        unregister(cyd);
        unregister(cyd);

        expectPlace(1, register(dan));
    }

    @Test
    void moveUpWhenTheOrganiserAddsSeats() {
        fill();

        call(HttpMethod.PATCH, olga, session.path(), Map.of("capacity", 3))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.registered")
                .isEqualTo(3);

        expectSeat(register(cyd));
        expectPlace(1, register(dan));
    }

    @Test
    void comeWithCheckingInWhileThereIsRoom() {
        put(ada, session.path("/attendance/me")).expectStatus().isOk();
        put(ada, session.path("/attendance/me")).expectStatus().isOk();
        expectRegistered(1);
        expectSeat(register(bob));

        expectPlace(1, put(cyd, session.path("/attendance/me")));
    }

    @Test
    void outlastCheckingOut() {
        put(ada, session.path("/attendance/me")).expectStatus().isOk();

        delete(ada, session.path("/attendance/me")).expectStatus().isNoContent();
        delete(ada, session.path("/attendance/me")).expectStatus().isNoContent();

        expectRegistered(1);
    }

    @Test
    void takeTheCheckInAlongWhenTheyAreGivenUpSoThatNobodyIsThereWithoutASeat() {
        put(ada, session.path("/attendance/me")).expectStatus().isOk();
        put(bob, session.path("/attendance/me")).expectStatus().isOk();
        expectPlace(1, put(cyd, session.path("/attendance/me")));

        unregister(ada);
        put(cyd, session.path("/attendance/me")).expectStatus().isOk();

        try (Following bobs = follow(bob, session);
                TopicReader sessions = TopicReader.of(Topics.SESSIONS)) {
            assertThat(bobs.await("snapshot")
                            .data()
                            .path("lobby")
                            .path("present")
                            .asInt())
                    .isEqualTo(2);
            sessions.await(message -> message.key().equals(session.id())
                    && "rapport.session.left.v1".equals(message.type())
                    && message.json().contains(ada.attendeeId()));
        }
        expectPlace(1, put(ada, session.path("/attendance/me")));
    }

    private void fill() {
        expectSeat(register(ada));
        expectSeat(register(bob));
        expectPlace(1, register(cyd));
        expectPlace(2, register(dan));
    }

    private ResponseSpec register(Person who) {
        return put(who, session.path("/registrations/me"));
    }

    private void unregister(Person who) {
        delete(who, session.path("/registrations/me")).expectStatus().isNoContent();
    }

    private void expectRegistered(int seats) {
        get(olga, session.path()).expectBody().jsonPath("$.registered").isEqualTo(seats);
    }

    private static void expectSeat(ResponseSpec answer) {
        answer.expectStatus().isOk().expectBody().jsonPath("$.state").isEqualTo("registered");
    }

    private static void expectPlace(int place, ResponseSpec answer) {
        answer.expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:rapport:problem:session-full")
                .jsonPath("$.place")
                .isEqualTo(place)
                .jsonPath("$.state")
                .isEqualTo("waiting");
    }
}
