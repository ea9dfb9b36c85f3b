package dev.rapport.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A newcomer starts the demo, goes where the terminal says, and starts it again the next day. */
@Timeout(400)
class DemoTest {
    private static final Duration A_WHILE = Duration.ofSeconds(25);
    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @Test
    void meetsAVisitorInEveryRoundAndIsThereAgainAfterwards() throws Exception {
        Path session = Files.writeString(folder.resolve("session.json"), """
                {"title": "A short Thursday", "rounds": 2, "roundLength": "PT25S", "breakLength": "PT3S"}""");
        String demo = "--rapport.demo.session=" + session;
        Path data = folder.resolve("data");

        DemoLink next;
        try (RapportProcess rapport = RapportProcess.start(data, demo)) {
            DemoLink link = DemoLink.awaitIn(rapport, 1);
            try (Visitor visitor = link.open(Client.at(rapport.address()))) {
                awaitEverybody(visitor);
                visitor.checkIn();
                String first = chatIn(visitor, visitor.awaitRoom(1, LONG));
                String second = chatIn(visitor, visitor.awaitRoom(2, LONG));
                assertThat(second).as("somebody new").isNotEqualTo(first);
            }
            next = DemoLink.awaitIn(rapport, 2);
            assertThat(next).as("another session").isNotEqualTo(link);
            assertThat(rapport.stop()).isEqualTo(143);
            assertThat(rapport.terminal()).as("a calm log").noneMatch(line -> line.matches(".*(WARN|ERROR|\\tat ).*"));
        }
        try (RapportProcess rapport = RapportProcess.start(data, demo)) {
            assertThat(DemoLink.awaitIn(rapport, 1))
                    .as("what was open is still")
                    .isEqualTo(next);
            try (Visitor visitor = next.open(Client.at(rapport.address()))) {
                visitor.checkIn();
                chatIn(visitor, visitor.awaitRoom(1, LONG));
                assertThat(visitor.session().path("registered").asInt())
                        .as("the same people as before, and the visitor")
                        .isEqualTo(60);
            }
        }
    }

    private static void awaitEverybody(Visitor visitor) {
        await("59 people")
                .atMost(LONG)
                .until(() -> visitor.session().path("registered").asInt() == 59);
    }

    /** Waits for a greeting that names why we meet, asks something, and waits for the answer; with whom that was. */
    private static String chatIn(Visitor visitor, JsonNode room) {
        String name = room.at("/partners/0/displayName").asString();
        List<JsonNode> heard = new CopyOnWriteArrayList<>();
        WebSocket socket = visitor.enter(room, heard::add);
        await(name + " says that there will be no picture")
                .atMost(A_WHILE)
                .until(() -> heard.stream()
                        .map(message -> message.path("state").path("camera"))
                        .anyMatch(camera -> camera.isBoolean() && !camera.asBoolean()));
        await(name + " greets").atMost(A_WHILE).until(() -> lines(heard).size() == 1);
        assertThat(Visitor.WORDS)
                .as("what %s says of the visitor: %s", name, lines(heard))
                .anyMatch(word -> lines(heard).getFirst().contains(word));
        socket.sendText("{\"type\":\"chat\",\"text\":\"Good to meet you. What do you do?\"}", true);
        await(name + " answers").atMost(A_WHILE).until(() -> lines(heard).size() == 2);
        socket.abort();
        return name;
    }

    private static List<String> lines(List<JsonNode> heard) {
        return heard.stream()
                .filter(message -> message.path("type").asString().equals("chat"))
                .map(message -> message.path("text").asString())
                .toList();
    }
}
