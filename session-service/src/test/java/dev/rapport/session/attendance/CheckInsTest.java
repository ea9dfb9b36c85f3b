package dev.rapport.session.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.chassis.test.TopicReader;
import dev.rapport.chassis.test.TopicReader.Message;
import dev.rapport.events.Topics;
import dev.rapport.session.RunningSessionService;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class CheckInsTest extends RunningSessionService {

    @Test
    void areToldOnceHoweverOftenTheyAreMade() {
        Planned session = schedule(somebody("Olga"), Map.of());
        Person ada = somebody("Ada");

        checkIn(session, ada)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("checked-in");
        checkIn(session, ada).expectStatus().isOk();
        checkOut(session, ada);
        checkOut(session, ada);

        try (TopicReader sessions = TopicReader.of(Topics.SESSIONS)) {
            sessions.await(
                    message -> message.key().equals(session.id()) && "rapport.session.left.v1".equals(message.type()));
            assertThat(sessions.seen(session.id()))
                    .filteredOn(message -> message.json().contains(ada.attendeeId()))
                    .extracting(Message::type)
                    .containsExactly("rapport.session.checked-in.v1", "rapport.session.left.v1");
        }
    }

    @Test
    void areOpenToGuestsOfTheSession() {
        Planned session = schedule(somebody("Olga"), Map.of());

        checkIn(session, guestOf(session, "Gil")).expectStatus().isOk();
    }

    @Test
    void comeTooLateOnceTheSessionIsOver() {
        Person olga = somebody("Olga");
        Planned session = schedule(olga, Map.of());
        post(olga, session.path("/start")).expectStatus().isOk();
        post(olga, session.path("/end")).expectStatus().isOk();

        checkIn(session, somebody("Ada"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("ended");
    }

    private ResponseSpec checkIn(Planned session, Person who) {
        return put(who, session.path("/attendance/me"));
    }

    private void checkOut(Planned session, Person who) {
        delete(who, session.path("/attendance/me")).expectStatus().isNoContent();
    }
}
