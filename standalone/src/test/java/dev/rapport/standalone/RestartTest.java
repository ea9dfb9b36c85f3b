package dev.rapport.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A first start, one after a clean stop and one after {@code kill -9}, all on the same data. */
@Timeout(300)
class RestartTest {
    private static final String PASSWORD = "a shoebox full of receipts";

    @TempDir
    Path data;

    @Test
    void keepsWhatItHasAnsweredThroughAStopAndAKillAndGoesOnPairing() throws Exception {
        double first;
        double stopping;
        double afterStop;
        double afterKill;
        JsonNode session;

        try (RapportProcess rapport = RapportProcess.start(data)) {
            first = rapport.secondsToReady();
            signUp(rapport, "mira");
            Instant before = Instant.now();
            assertThat(rapport.stop()).as("exit code of what was told to stop").isEqualTo(143);
            stopping = secondsSince(before);
            assertThat(rapport.terminal())
                    .as("one line, and not a word of farewell")
                    .hasSize(1);
        }
        try (RapportProcess rapport = RapportProcess.start(data)) {
            afterStop = rapport.secondsToReady();
            session = schedule(signIn(rapport, "mira"));
            signUp(rapport, "ana");
            rapport.kill();
        }
        try (RapportProcess rapport = RapportProcess.start(data)) {
            afterKill = rapport.secondsToReady();
            Client mira = signIn(rapport, "mira");
            signIn(rapport, "ana");
            JsonNode found = mira.get(path(session, ""));
            assertThat(found.path("title").asString()).isEqualTo("Freelancers' Thursday");
            assertThat(found.path("joinCode")).as("told to its organiser").isEqualTo(session.path("joinCode"));

            // The broker holds the places of the killed listeners for a while: nobody is paired before that is over.
            Instant before = Instant.now();
            pairTwo(rapport, mira, session);
            // After a kill at most 5 s more is what an idle machine is promised; a busy one proves nothing either way.
            System.out.printf(
                    "Ready in %.1f s at first, %.1f s after a stop that took %.1f s, %.1f s after a kill,"
                            + " and %.1f s later two were paired.%n",
                    first, afterStop, stopping, afterKill, secondsSince(before));
        }
    }

    private static void pairTwo(RapportProcess rapport, Client organiser, JsonNode session) throws Exception {
        String id = session.path("id").asString();
        String joinCode = session.path("joinCode").asString();
        Client anybody = Client.at(rapport.address());
        try (Visitor one = Visitor.join(anybody, id, joinCode);
                Visitor other = Visitor.join(anybody, id, joinCode)) {
            one.checkIn();
            other.checkIn();
            organiser.call("POST", path(session, "/start"), null);
            one.awaitRoom(1, Duration.ofSeconds(30));
        }
    }

    private static JsonNode schedule(Client organiser) throws Exception {
        String inAnHour = Instant.now().plusSeconds(3600).toString();
        return organiser.call(
                "POST",
                "/api/sessions",
                Map.of("title", "Freelancers' Thursday", "startsAt", inAnHour, "breakLength", "PT0S"));
    }

    private static void signUp(RapportProcess rapport, String name) throws Exception {
        Map<String, String> account = Map.of("email", email(name), "password", PASSWORD, "displayName", name);
        Client.at(rapport.address()).call("POST", "/api/accounts", account);
    }

    private static Client signIn(RapportProcess rapport, String name) throws Exception {
        Client anybody = Client.at(rapport.address());
        return anybody.as(anybody.call("POST", "/api/tokens", Map.of("email", email(name), "password", PASSWORD)));
    }

    private static String email(String name) {
        return name + "@standalone.example";
    }

    private static String path(JsonNode session, String rest) {
        return "/api/sessions/" + session.path("id").asString() + rest;
    }

    private static double secondsSince(Instant before) {
        return Duration.between(before, Instant.now()).toMillis() / 1000.0;
    }
}
