package dev.rapport.session.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.RoundEvent.HelpAsked;
import dev.rapport.events.RoundEvent.HelpOver;
import dev.rapport.session.Following;
import dev.rapport.session.round.TwoInASession;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Somebody in a room asks the organiser to come. */
class HelpTest extends TwoInASession {

    @Test
    void isToldToTheOrganiserAtOnceAndToNobodyElse() {
        String room = openRoom();
        try (Following olgas = follow(olga, session);
                Following bobs = follow(bob, session)) {
            olgas.await("snapshot");
            bobs.await("snapshot");

            ask(ada, room);

            JsonNode asked = olgas.await("help").data();
            assertThat(asked.path("roomId").asString()).isEqualTo(room);
            assertThat(asked.path("attendeeId").asString()).isEqualTo(ada.attendeeId());
            assertThat(asked.path("waiting").asBoolean()).isTrue();
            expectWaiting(ada);
            announce(Map.of("text", "Tea"));
            bobs.await("announcement");
            assertThat(bobs.heard("help")).isEmpty();
            try (Following later = follow(bob, session)) {
                assertThat(later.await("snapshot").data().path("help")).isEmpty();
            }
        }
    }

    @Test
    void isThereForWhoeverComesBack() {
        String room = openRoom();
        ask(ada, room);
        ask(ada, room);
        told(session, HelpAsked.class);

        for (Person one : new Person[] {olga, ada}) {
            try (Following back = follow(one, session)) {
                JsonNode help = back.await("snapshot").data().path("help");
                assertThat(help).hasSize(1);
                assertThat(help.get(0).path("attendeeId").asString()).isEqualTo(ada.attendeeId());
            }
        }
        assertThat(allTold(session, HelpAsked.class))
                .as("asked twice, told once")
                .hasSize(1);
    }

    @Test
    void isAnsweredOnceAndWhoAskedIsToldSo() {
        String room = openRoom();
        try (Following adas = follow(ada, session)) {
            adas.await("snapshot");
            ask(ada, room);

            delete(olga, "/api/rooms/" + room + "/help").expectStatus().isNoContent();
            delete(olga, "/api/rooms/" + room + "/help").expectStatus().isNoContent();

            JsonNode answered = adas.await("help", data -> !data.path("waiting").asBoolean())
                    .data();
            assertThat(answered.path("answered").asBoolean()).isTrue();
            expectNobodyWaits();
            told(session, HelpOver.class);
            assertThat(allTold(session, HelpOver.class)).hasSize(1);
        }
    }

    @Test
    void isTakenBackByWhoAskedAndMayBeAskedAgain() {
        String room = openRoom();
        ask(ada, room);

        delete(ada, "/api/rooms/" + room + "/help/me").expectStatus().isNoContent();

        assertThat(told(session, HelpOver.class).answered()).isFalse();
        expectNobodyWaits();
        delete(bob, "/api/rooms/" + room + "/help/me").expectStatus().isNoContent();
        ask(ada, room);
        expectWaiting(ada);
    }

    @Test
    void endsWithTheRoom() {
        String room = openRoom();
        ask(ada, room);

        put(bob, "/api/rooms/" + room + "/leave/me").expectStatus().isNoContent();

        expectNobodyWaits();
        put(ada, "/api/rooms/" + room + "/help/me").expectStatus().isEqualTo(409);
    }

    @Test
    void isAskedForInARoomOfOnesOwnThatIsOpen() {
        String room = openRoom();

        put(somebody("Cyd"), "/api/rooms/" + room + "/help/me").expectStatus().isForbidden();
        delete(ada, "/api/rooms/" + room + "/help").expectStatus().isForbidden();
        get(ada, session.path("/help")).expectStatus().isForbidden();
    }

    @Test
    void aWordToOneRoomIsHeardInIt() {
        String room = openRoom();
        Person cyd = somebody("Cyd");
        checkIn(session, cyd);
        try (Following adas = follow(ada, session);
                Following cyds = follow(cyd, session)) {
            adas.await("snapshot");
            cyds.await("snapshot");

            announce(Map.of("text", "I am with you in a minute.", "room", room));

            JsonNode heard = adas.await("announcement").data();
            assertThat(heard.path("text").asString()).isEqualTo("I am with you in a minute.");
            assertThat(heard.path("roomId").asString()).isEqualTo(room);
            announce(Map.of("text", "Tea"));
            cyds.await("announcement", data -> data.path("text").asString().equals("Tea"));
            assertThat(cyds.heard("announcement")).hasSize(1);
        }
        expectAnnouncements(ada, 2);
        expectAnnouncements(cyd, 1);
    }

    @Test
    void aWordToARoomThatIsNotOpenIsRefused() {
        String room = openRoom();
        put(bob, "/api/rooms/" + room + "/leave/me").expectStatus().isNoContent();

        for (String one : new String[] {room, "nonsense", session.id() + "-1-0-9"}) {
            call(HttpMethod.POST, olga, session.path("/announce"), Map.of("text", "Hello", "room", one))
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.errors[0].field")
                    .isEqualTo("room");
        }
        call(HttpMethod.POST, ada, session.path("/announce"), Map.of("text", "Hello", "room", room))
                .expectStatus()
                .isForbidden();
    }

    private void ask(Person who, String room) {
        put(who, "/api/rooms/" + room + "/help/me").expectStatus().isNoContent();
    }

    private void announce(Map<String, Object> what) {
        call(HttpMethod.POST, olga, session.path("/announce"), what)
                .expectStatus()
                .isOk();
    }

    private void expectWaiting(Person who) {
        get(olga, session.path("/help"))
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].attendeeId")
                .isEqualTo(who.attendeeId());
    }

    private void expectNobodyWaits() {
        get(olga, session.path("/help"))
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
    }

    private void expectAnnouncements(Person who, int count) {
        try (Following back = follow(who, session)) {
            assertThat(back.await("snapshot").data().path("announcements")).hasSize(count);
        }
    }
}
