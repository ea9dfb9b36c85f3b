package dev.rapport.session.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.RelationEvent.AttendeeBlocked;
import dev.rapport.events.RoundEvent.RoundPaired;
import dev.rapport.events.RoundEvent.RoundRepaired;
import dev.rapport.events.RoundEvent.RoundsOver;
import dev.rapport.session.Following;
import dev.rapport.session.Following.Heard;
import dev.rapport.session.round.RunningRounds;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

class FollowingTest extends RunningRounds {
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
    void hearsOnceThatASessionIsCalledOff() {
        Planned session = schedule(olga, Map.of());
        try (Following adas = follow(ada, session)) {
            adas.await("snapshot");

            delete(olga, session.path()).expectStatus().isNoContent();
            delete(olga, session.path()).expectStatus().isNoContent();

            adas.await("session-ended");
            adas.await("session", data -> data.path("state").asString().equals("cancelled"));
            assertThat(adas.heard("session-ended")).hasSize(1);
        }
        told(session, RoundsOver.class);
        assertThat(allTold(session, RoundsOver.class)).hasSize(1);
    }

    @Test
    void comesBackToTheRoomAsItIsNowAndThenHearsWhatWasMissed() {
        Planned session = schedule(olga, Map.of("breakLength", "PT0S", "oddOneOut", "sit-out"));
        try (Following before = follow(ada, session)) {
            checkIn(session, ada, bob);
            steer(olga, session, "/start");
            answer(pair(due(session, 1, 0)));
            String room = openRoom(before);
            before.close();
            put(bob, "/api/rooms/" + room + "/leave/me").expectStatus().isNoContent();
            told(session, RoundRepaired.class);
            call(HttpMethod.POST, olga, session.path("/announce"), Map.of("text", "Welcome"))
                    .expectStatus()
                    .isOk();

            try (Following after = follow(ada, session, before.lastId())) {
                after.await("announcement");

                List<Heard> heard = inTheirOrder(after);
                assertThat(heard).extracting(Heard::event).containsExactly("room", "announcement");
                assertThat(heard.getFirst().data().path("state").asString()).isEqualTo("waiting");
                assertThat(heard.getFirst().id()).isNull();
            }
        }
        steer(olga, session, "/end");
    }

    @Test
    void hearsInWhichRoomTheyWereWhenTheRoundEndedMeanwhile() {
        Planned session = schedule(olga, Map.of("breakLength", "PT1M"));
        try (Following before = follow(ada, session)) {
            checkIn(session, ada, bob);
            steer(olga, session, "/start");
            answer(pair(due(session, 1, 0)));
            told(session, RoundPaired.class);
            steer(olga, session, "/next");
            String room = openRoom(before);
            before.close();
            steer(olga, session, "/next");

            try (Following after = follow(ada, session, before.lastId())) {
                assertThat(after.await("round-ended").data().path("roomId").asString())
                        .isEqualTo(room);
                assertThat(inTheirOrder(after)).first().extracting(Heard::event).isEqualTo("room");
            }
        }
        steer(olga, session, "/end");
    }

    @Test
    void isNotGivenAwayByTheNumberOfThoseWhoAreThere() {
        Planned session = schedule(olga, Map.of());
        checkIn(session, ada, bob, somebody("Cyd"));
        try (Following adas = follow(ada, session);
                Following bobs = follow(bob, session)) {
            adas.await("snapshot", data -> present(data.path("lobby")) == 3);
            bobs.await("snapshot", data -> present(data.path("lobby")) == 3);

            events.send(new AttendeeBlocked(ada.attendeeId(), bob.attendeeId(), 1L))
                    .block(Duration.ofSeconds(10));

            adas.await(
                    "lobby",
                    lobby -> present(lobby) == 2 && lobby.path("attendees").size() == 2);
            bobs.await(
                    "lobby",
                    lobby -> present(lobby) == 2 && lobby.path("attendees").size() == 2);
            try (Following again = follow(bob, session)) {
                assertThat(present(again.await("snapshot").data().path("lobby")))
                        .isEqualTo(2);
            }
        }
    }

    @Test
    void hearsThePartnersNameAsSoonAsItIsKnown() {
        Planned session = schedule(olga, Map.of("breakLength", "PT1M"));
        publishCard(ada, "Ada Lima");
        try (Following adas = follow(ada, session)) {
            checkIn(session, ada, bob);
            steer(olga, session, "/start");
            answer(pair(due(session, 1, 0)));
            adas.await("pairing-preview", preview -> partner(preview).equals("Somebody"));
            adas.await("lobby", lobby -> names(lobby).equals(List.of("Ada Lima", "Somebody")));

            publishCard(bob, "Bob Moss");

            adas.await("pairing-preview", preview -> partner(preview).equals("Bob Moss"));
            adas.await("lobby", lobby -> names(lobby).equals(List.of("Ada Lima", "Bob Moss")));
            assertThat(adas.heard("pairing-preview")).hasSize(2);
        }
        steer(olga, session, "/end");
    }

    private static String partner(JsonNode room) {
        return room.path("partners").path(0).path("displayName").asString();
    }

    private static List<String> names(JsonNode lobby) {
        return lobby.path("attendees")
                .valueStream()
                .map(face -> face.path("displayName").asString())
                .toList();
    }

    private static int present(JsonNode lobby) {
        return lobby.path("present").asInt();
    }

    /** What is told of rounds: news of the lobby may come at any time between. */
    private static List<Heard> inTheirOrder(Following line) {
        return line.heard().stream()
                .filter(heard -> !List.of("lobby", "session").contains(heard.event()))
                .toList();
    }

    private static String openRoom(Following line) {
        return line.await("room", room -> room.path("state").asString().equals("open"))
                .data()
                .path("id")
                .asString();
    }
}
