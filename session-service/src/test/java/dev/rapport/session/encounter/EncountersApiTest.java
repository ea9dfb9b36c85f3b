package dev.rapport.session.encounter;

import dev.rapport.events.RoundEvent.RoundPaired;
import dev.rapport.session.round.TwoInASession;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class EncountersApiTest extends TwoInASession {
    @Test
    void areWhomIMetWithMyFeedbackAndMyNoteThatNobodyElseSees() {
        String room = openRoom();
        call(HttpMethod.PUT, ada, "/api/rooms/" + room + "/feedback/me", Map.of("rating", 5, "note", "Likes tea"))
                .expectStatus()
                .isOk();
        encounters(ada).jsonPath("$.items[0].note").isEqualTo("Likes tea");

        note(ada, bob, "Send him the book.\nSoon.").expectStatus().isOk();

        encounters(ada)
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].attendee.attendeeId")
                .isEqualTo(bob.attendeeId())
                .jsonPath("$.items[0].roomId")
                .isEqualTo(room)
                .jsonPath("$.items[0].reasons[0].text")
                .isNotEmpty()
                .jsonPath("$.items[0].feedback.rating")
                .isEqualTo(5)
                .jsonPath("$.items[0].note")
                .isEqualTo("Send him the book.\nSoon.");
        encounters(bob)
                .jsonPath("$.items[0].attendee.attendeeId")
                .isEqualTo(ada.attendeeId())
                .jsonPath("$.items[0].note")
                .isEqualTo("")
                .jsonPath("$.items[0].feedback")
                .isEmpty();
    }

    /** What was said with the feedback is the note until there is another, and an empty one is another. */
    @Test
    void keepANoteThatWasEmptiedEmpty() {
        String room = openRoom();
        call(HttpMethod.PUT, ada, "/api/rooms/" + room + "/feedback/me", Map.of("rating", 5, "note", "Likes tea"))
                .expectStatus()
                .isOk();

        note(ada, bob, "").expectStatus().isOk().expectBody().jsonPath("$.note").isEqualTo("");

        encounters(ada)
                .jsonPath("$.items[0].note")
                .isEqualTo("")
                .jsonPath("$.items[0].feedback.note")
                .isEqualTo("Likes tea");
        note(ada, bob, "Prefers coffee").expectStatus().isOk();
        note(ada, bob, " ").expectStatus().isOk();
        encounters(ada).jsonPath("$.items[0].note").isEqualTo("");
    }

    @Test
    void areNoneBeforeTheRoomOpens() {
        steer(olga, session, "/start");
        steer(olga, session, "/pause");
        answer(pair(due(session, 1, 0)));
        told(session, RoundPaired.class);

        encounters(ada).jsonPath("$.items").isEmpty();
        note(ada, bob, "Soon").expectStatus().isNotFound();
    }

    @Test
    void ofThoseWhoMetNobodyAreNone() {
        openRoom();

        encounters(olga).jsonPath("$.items").isEmpty();
        note(olga, bob, "Never met").expectStatus().isNotFound();
    }

    private BodyContentSpec encounters(Person who) {
        return get(who, session.path("/encounters/me")).expectStatus().isOk().expectBody();
    }

    private ResponseSpec note(Person who, Person about, String text) {
        return call(HttpMethod.PUT, who, session.path("/encounters/me/" + about.attendeeId()), Map.of("note", text));
    }
}
