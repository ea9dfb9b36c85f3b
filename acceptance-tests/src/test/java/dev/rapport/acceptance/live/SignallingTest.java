package dev.rapport.acceptance.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.acceptance.people.Attendee;
import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Room;
import dev.rapport.acceptance.people.Scene;
import dev.rapport.acceptance.system.AcceptanceTest;
import dev.rapport.acceptance.system.RoomSocket;
import dev.rapport.acceptance.system.Waiting;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What the members of a room send each other. */
@AcceptanceTest
@Order(6)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignallingTest {
    private Person organiser;
    private Scene scene;
    private Attendee ada;
    private Attendee bob;
    private String path;

    @BeforeAll
    void openARoom() {
        organiser = Person.signUp("Olga");
        scene = Scene.of(organiser, Plan.rounds(1, "PT10M")).guests(4).inFirstRound();
        ada = scene.groups().getFirst().get(0);
        bob = scene.groups().getFirst().get(1);
        path = ada.openRoom().orElseThrow().signal();
    }

    @AfterAll
    void letGo() {
        scene.close();
    }

    @Test
    void whoComesIsGreetedAndTheOthersHearOfIt() {
        try (RoomSocket adas = open(ada)) {
            assertThat(adas.await("hello").path("me").asString()).isEqualTo(ada.id());

            try (RoomSocket bobs = open(bob)) {
                JsonNode hello = bobs.await("hello");
                assertThat(hello.path("me").asString()).isEqualTo(bob.id());
                assertThat(strings(hello.path("here"))).contains(ada.id());
                adas.await("joined", from(bob));
            }
            adas.await("left", from(bob));
        }
    }

    @Test
    void twoBrowsersAgreeOnACall() {
        try (RoomSocket adas = open(ada);
                RoomSocket bobs = openAfter(adas, bob)) {
            Map<String, String> offer = Map.of("type", "offer", "sdp", "v=0\r\no=- 46117 2 IN IP4 127.0.0.1\r\n");
            Map<String, Object> candidate = Map.of("candidate", "candidate:1 1 udp 1 192.0.2.1 9 typ host");

            adas.send(Map.of("type", "description", "description", offer));
            adas.send(Map.of("type", "candidate", "candidate", candidate));
            bobs.send(Map.of("type", "description", "description", Map.of("type", "answer", "sdp", "v=0\r\n")));

            JsonNode heard = bobs.await("description", from(ada));
            assertThat(heard.path("description").path("sdp").asString()).isEqualTo(offer.get("sdp"));
            assertThat(heard.path("description").path("type").asString()).isEqualTo("offer");
            assertThat(bobs.await("candidate", from(ada))
                            .path("candidate")
                            .path("candidate")
                            .asString())
                    .isEqualTo(candidate.get("candidate"));
            assertThat(adas.await("description", from(bob))
                            .path("description")
                            .path("type")
                            .asString())
                    .isEqualTo("answer");
        }
    }

    @Test
    void whatOneSaysComesToTheOtherInOrderAndWithItsHour() {
        try (RoomSocket adas = open(ada);
                RoomSocket bobs = openAfter(adas, bob)) {
            List<String> lines = List.of("Hello \u2615", "<b>how</b> are you?", "x".repeat(2_000), "Bye");

            lines.forEach(line -> adas.send(Map.of("type", "chat", "text", line)));

            bobs.await("chat", said("Bye"));
            List<JsonNode> heard = bobs.messages().stream()
                    .filter(message -> message.path("type").asString().equals("chat"))
                    .toList();
            assertThat(heard)
                    .extracting(message -> message.path("text").asString())
                    .isEqualTo(lines);
            assertThat(heard)
                    .allMatch(message -> message.path("from").asString().equals(ada.id()))
                    .noneMatch(message -> message.path("at").asString().isEmpty());
        }
    }

    @Test
    void nobodySpeaksForSomebodyElse() {
        try (RoomSocket adas = open(ada);
                RoomSocket bobs = openAfter(adas, bob)) {
            adas.send(Map.of("type", "chat", "text", "I am Bob", "from", bob.id()));

            assertThat(bobs.await("chat", said("I am Bob")).path("from").asString())
                    .isEqualTo(ada.id());
        }
    }

    @Test
    void whatAMemberMayNotSayIsNotPassedOn() {
        List<String> refused = List.of(
                "{\"type\":\"closed\"}",
                "{\"type\":\"hello\",\"me\":\"forged\"}",
                "{\"type\":\"nonsense\",\"text\":\"forged\"}",
                "{\"type\":\"chat\",\"text\":\"" + "forged".repeat(400) + "\"}",
                "{\"type\":\"chat\",\"text\":{\"forged\":true}}",
                "{\"type\":42,\"text\":\"forged\"}",
                "{\"text\":\"forged\"}",
                "[\"forged\"]",
                "forged");
        try (RoomSocket bobs = open(bob)) {
            bobs.await("hello");
            for (String frame : refused) {
                // Each on a line of its own: the server may close the one on which it heard it.
                try (RoomSocket adas = open(ada)) {
                    adas.await("hello");
                    adas.sendRaw(frame);
                }
            }
            try (RoomSocket adas = open(ada)) {
                adas.await("hello");
                adas.send(Map.of("type", "chat", "text", "still here"));

                bobs.await("chat", said("still here"));
            }
            assertThat(bobs.messages())
                    .noneMatch(message -> message.toString().contains("forged"))
                    .extracting(message -> message.path("type").asString())
                    .doesNotContain("closed");
        }
    }

    @Test
    void whatIsMeantForOneReachesOnlyThatOne() {
        try (Scene three = Scene.of(organiser, Plan.rounds(1, "PT5M")).guests(3).inFirstRound()) {
            String room = three.attendee(0).openRoom().orElseThrow().signal();
            try (RoomSocket first = open(three.attendee(0), room);
                    RoomSocket second = open(three.attendee(1), room);
                    RoomSocket third = open(three.attendee(2), room)) {
                first.await("hello");
                second.await("hello");
                third.await("hello");

                String to = three.attendee(1).id();
                first.send(Map.of("type", "candidate", "candidate", Map.of("candidate", "x"), "to", to));
                first.send(Map.of("type", "chat", "text", "for all"));

                second.await("candidate");
                third.await("chat", said("for all"));
                assertThat(third.messages())
                        .extracting(message -> message.path("type").asString())
                        .doesNotContain("candidate");
            }
        }
    }

    @Test
    void theRoomIsClosedToWhoIsNotAMember() {
        Attendee next = scene.groups().get(1).getFirst();

        assertThat(RoomSocket.refusal(path, next.person().token())).isIn(403, 404);
        assertThat(RoomSocket.refusal(path, organiser.token())).isIn(403, 404);
        assertThat(RoomSocket.refusal(path, null)).isEqualTo(401);
        assertThat(RoomSocket.refusal(path, "garbled")).isEqualTo(401);
        assertThat(RoomSocket.refusal("/api/rooms/nonsense/signal", ada.person().token()))
                .isIn(403, 404);
    }

    @Test
    void whenTheRoundIsOverTheRoomCloses() {
        try (Scene brief = Scene.of(organiser, Plan.rounds(1, "PT5M")).guests(2).inFirstRound()) {
            Attendee member = brief.attendee(0);
            Room room = member.openRoom().orElseThrow();
            try (RoomSocket socket = open(member, room.signal())) {
                socket.await("hello");

                brief.session().end();

                socket.await("closed");
                Waiting.until("the end of the socket", Waiting.SOON, socket::isClosed);
            }
            assertThat(RoomSocket.refusal(room.signal(), member.person().token()))
                    .isBetween(400, 499);
        }
    }

    private RoomSocket open(Attendee member) {
        return open(member, path);
    }

    private static RoomSocket open(Attendee member, String path) {
        return RoomSocket.open(path, member.person().token());
    }

    /** So that nothing is said before both are there. */
    private RoomSocket openAfter(RoomSocket first, Attendee second) {
        first.await("hello");
        RoomSocket socket = open(second);
        socket.await("hello");
        first.await("joined", from(second));
        return socket;
    }

    private static Predicate<JsonNode> from(Attendee member) {
        return message -> message.path("from").asString().equals(member.id());
    }

    private static Predicate<JsonNode> said(String text) {
        return message -> message.path("text").asString().equals(text);
    }

    private static List<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
