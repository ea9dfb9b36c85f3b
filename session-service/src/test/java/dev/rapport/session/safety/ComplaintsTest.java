package dev.rapport.session.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.RoundEvent.RoundStarted;
import dev.rapport.session.round.RunningRounds;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class ComplaintsTest extends RunningRounds {
    @Autowired
    ReactiveMongoTemplate mongo;

    private Person olga;
    private Person ada;
    private Person bob;
    private Planned session;

    @BeforeEach
    void checkIn() {
        olga = somebody("Olga");
        ada = somebody("Ada");
        bob = somebody("Bob");
        session = schedule(olga, Map.of("breakLength", "PT0S"));
        checkIn(session, ada, bob);
    }

    @AfterEach
    void end() {
        steer(olga, session, "/end");
    }

    @Test
    void areKeptForAnAdministratorAndMayBeToldMoreOf() {
        String room = openRoom();

        report(ada, room, Map.of("about", bob.attendeeId())).expectStatus().isCreated();
        report(ada, room, Map.of("about", bob.attendeeId(), "kind", "spam", "text", "He sold me a boat.\nTwice."))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.text")
                .isEqualTo("He sold me a boat.\nTwice.");

        Document kept = mongo.findById(
                        room + "/" + ada.attendeeId() + "/" + bob.attendeeId(), Document.class, "complaints")
                .block();
        assertThat(kept.get("s", Document.class))
                .containsEntry("from", ada.attendeeId())
                .containsEntry("about", bob.attendeeId())
                .containsEntry("sessionId", session.id())
                .containsEntry("kind", "spam");
    }

    @Test
    void areOfSomebodyElseInTheSameRoomOnly() {
        String room = openRoom();

        report(somebody("Cyd"), room, Map.of("about", bob.attendeeId()))
                .expectStatus()
                .isForbidden();
        for (String about : new String[] {ada.attendeeId(), olga.attendeeId(), "nobody"}) {
            report(ada, room, Map.of("about", about))
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.errors[0].field")
                    .isEqualTo("about");
        }
    }

    private String openRoom() {
        steer(olga, session, "/start");
        answer(pair(due(session, 1, 0)));
        told(session, RoundStarted.class);
        return mine(session, ada).id();
    }

    private ResponseSpec report(Person who, String room, Map<String, Object> body) {
        return call(HttpMethod.POST, who, "/api/rooms/" + room + "/reports", body);
    }
}
