package dev.rapport.session.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.session.round.TwoInASession;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class ComplaintsTest extends TwoInASession {
    @Autowired
    ReactiveMongoTemplate mongo;

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

    private ResponseSpec report(Person who, String room, Map<String, Object> body) {
        return call(HttpMethod.POST, who, "/api/rooms/" + room + "/reports", body);
    }
}
