package dev.rapport.session.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rapport.session.round.TwoInASession;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

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

    @Test
    void areReadAndResolvedByAnAdministrator() {
        Person root = administrator("Root");
        String room = openRoom();
        publishCard(bob, "Bob Lima");
        report(ada, room, Map.of("about", bob.attendeeId(), "kind", "spam", "text", "He sold me a boat."))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.resolved")
                .doesNotExist();
        report(bob, room, Map.of("about", ada.attendeeId())).expectStatus().isCreated();

        await().untilAsserted(() -> assertThat(of(room, root, "?limit=100"))
                .extracting(one -> one.path("about").path("displayName").asString())
                .containsExactly("Somebody", "Bob Lima"));
        JsonNode second = of(room, root, "").getLast();
        assertThat(second.path("kind").asString()).isEqualTo("spam");
        assertThat(second.path("text").asString()).isEqualTo("He sold me a boat.");
        assertThat(second.path("session").path("title").asString()).isEqualTo("Freelancers meet");
        assertThat(second.path("from").path("attendeeId").asString()).isEqualTo(ada.attendeeId());
        assertThat(second.path("resolved").isNull()).isTrue();

        resolve(root, second, Map.of("note", "Talked to him."));
        resolve(administrator("Other"), second, Map.of("note", "Again"));

        assertThat(of(room, root, "")).hasSize(1);
        JsonNode resolved = of(room, root, "?resolved=true").getFirst().path("resolved");
        assertThat(resolved.path("by").asString()).isEqualTo("Root");
        assertThat(resolved.path("note").asString()).isEqualTo("Talked to him.");

        report(ada, room, Map.of("about", bob.attendeeId(), "kind", "spam", "text", "He did it again."));
        assertThat(of(room, root, "")).hasSize(2);
        assertThat(of(room, root, "?resolved=true")).isEmpty();
    }

    @Test
    void arePagedTheNewestFirst() {
        Person root = administrator("Root");
        String room = openRoom();
        report(ada, room, Map.of("about", bob.attendeeId())).expectStatus().isCreated();
        report(bob, room, Map.of("about", ada.attendeeId())).expectStatus().isCreated();

        JsonNode first = read(get(root, "/api/complaints?limit=1"));
        JsonNode second = read(
                get(root, "/api/complaints?limit=1&cursor=" + first.path("next").asString()));

        assertThat(first.path("items").path(0).path("from").path("attendeeId").asString())
                .isEqualTo(bob.attendeeId());
        assertThat(second.path("items").path(0).path("from").path("attendeeId").asString())
                .isEqualTo(ada.attendeeId());
        for (String cursor :
                List.of("nonsense", first.path("items").path(0).path("at").asString())) {
            get(root, "/api/complaints?cursor=" + cursor).expectStatus().isBadRequest();
        }
    }

    @Test
    void goOnBehindOneThatWasResolvedMeanwhile() {
        Person root = administrator("Root");
        String room = openRoom();
        report(ada, room, Map.of("about", bob.attendeeId())).expectStatus().isCreated();
        report(bob, room, Map.of("about", ada.attendeeId())).expectStatus().isCreated();
        JsonNode first = read(get(root, "/api/complaints?limit=1"));

        resolve(root, first.path("items").path(0), Map.of());

        JsonNode second = read(
                get(root, "/api/complaints?limit=1&cursor=" + first.path("next").asString()));
        assertThat(second.path("items").path(0).path("from").path("attendeeId").asString())
                .isEqualTo(ada.attendeeId());
    }

    @Test
    void areNobodyElsesToRead() {
        String room = openRoom();
        report(ada, room, Map.of("about", bob.attendeeId())).expectStatus().isCreated();
        String path = "/api/complaints/" + room + "~" + ada.attendeeId() + "~" + bob.attendeeId() + "/resolve";

        for (Person one : new Person[] {ada, bob, olga, guestOf(session, "Gil")}) {
            get(one, "/api/complaints").expectStatus().isForbidden();
            post(one, path).expectStatus().isForbidden();
        }
        http.get().uri("/api/complaints").exchange().expectStatus().isUnauthorized();
        post(administrator("Root"), "/api/complaints/nonsense/resolve")
                .expectStatus()
                .isNotFound();
        post(administrator("Root"), path).expectStatus().isOk();
    }

    private void resolve(Person who, JsonNode complaint, Map<String, Object> body) {
        call(HttpMethod.POST, who, "/api/complaints/" + complaint.path("id").asString() + "/resolve", body)
                .expectStatus()
                .isOk();
    }

    /** Those of a room: other tests leave complaints too. */
    private List<JsonNode> of(String room, Person who, String query) {
        return read(get(who, "/api/complaints" + query))
                .path("items")
                .valueStream()
                .filter(one -> one.path("roomId").asString().equals(room))
                .toList();
    }

    private JsonNode read(ResponseSpec answer) {
        return json.readTree(answer.expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private ResponseSpec report(Person who, String room, Map<String, Object> body) {
        return call(HttpMethod.POST, who, "/api/rooms/" + room + "/reports", body);
    }
}
