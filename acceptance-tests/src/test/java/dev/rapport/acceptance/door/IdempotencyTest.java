package dev.rapport.acceptance.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Scene;
import dev.rapport.acceptance.people.Session;
import dev.rapport.acceptance.people.Together;
import dev.rapport.acceptance.system.AcceptanceTest;
import dev.rapport.acceptance.system.Api;
import dev.rapport.acceptance.system.Call;
import dev.rapport.acceptance.system.LiveFeed;
import dev.rapport.acceptance.system.Reply;
import dev.rapport.acceptance.system.Waiting;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** A call that is made again with its key gets the first answer and does nothing twice. */
@AcceptanceTest
@Order(7)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdempotencyTest {
    private Person organiser;

    @BeforeAll
    void signUp() {
        organiser = Person.signUp("Olga");
    }

    @Test
    void theSameCallAgainGetsTheSameAnswerAndMakesOneSession() {
        Plan plan = Plan.rounds(1, "PT5M");
        Call call = schedule(plan);

        Reply first = organiser.api().call(call).is(201);
        Reply second = organiser.api().call(call).is(201);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(sessionsTitled(plan.title())).isEqualTo(1);
    }

    @Test
    void theSameCallManyTimesAtOnceMakesOneSession() {
        Plan plan = Plan.rounds(1, "PT5M");

        List<Reply> replies = Together.map(
                Collections.nCopies(8, schedule(plan)),
                call -> organiser.api().call(call).is(201));

        assertThat(replies)
                .extracting(Reply::body)
                .containsOnly(replies.getFirst().body());
        assertThat(sessionsTitled(plan.title())).isEqualTo(1);
    }

    @Test
    void withAKeyOfItsOwnEachCallCounts() {
        Plan plan = Plan.rounds(1, "PT5M");

        assertThat(Session.schedule(organiser, plan).id())
                .isNotEqualTo(Session.schedule(organiser, plan).id());
        assertThat(sessionsTitled(plan.title())).isEqualTo(2);
    }

    @Test
    void aKeyIsGoodForOneCallOnly() {
        Plan plan = Plan.rounds(1, "PT5M");
        Call call = schedule(plan);
        organiser.api().call(call).is(201);

        organiser.api().call(call.json(plan.with("rounds", 2).fields())).blames("Idempotency-Key", 422);

        assertThat(sessionsTitled(plan.title())).isEqualTo(1);
    }

    @Test
    void aKeyBelongsToItsCaller() {
        Call call = schedule(Plan.rounds(1, "PT5M"));
        Person other = Person.signUp("Ada");

        JsonNode mine = organiser.api().call(call).is(201).json();
        JsonNode theirs = other.api().call(call).is(201).json();

        assertThat(theirs.path("id")).isNotEqualTo(mine.path("id"));
    }

    @Test
    void aRefusalIsRepeatedToo() {
        Call call = schedule(Plan.rounds(0, "PT5M"));

        Reply first = organiser.api().call(call).is(400);
        Reply second = organiser.api().call(call).is(400);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.contentType()).startsWith("application/problem+json");
    }

    @Test
    void signingUpAgainWithTheKeyIsNotAConflict() {
        Call call = Call.of("POST", "/api/accounts")
                .key(UUID.randomUUID().toString())
                .json(Map.of("email", Person.freshEmail(), "password", Person.PASSWORD, "displayName", "Ada"));

        Reply first = Api.anonymous().call(call).is(201);
        Reply second = Api.anonymous().call(call).is(201);

        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void somethingAnnouncedTwiceIsHeardOnce() {
        try (Scene scene = Scene.of(organiser, Plan.rounds(1, "PT5M")).guests(1)) {
            Session session = scene.session();
            Call call = Call.of("POST", session.path("/announce"))
                    .key(UUID.randomUUID().toString())
                    .json(Map.of("text", "said once"));

            organiser.api().call(call).ok();
            organiser.api().call(call).ok();
            session.announce("something else");

            LiveFeed feed = scene.attendee(0).feed();
            feed.await(
                    "announcement",
                    Waiting.SOON,
                    event -> event.data().path("text").asString().equals("something else"));
            assertThat(feed.events("announcement")).hasSize(2);
        }
    }

    @Test
    void aKeyThatIsTooLongIsNamed() {
        organiser
                .api()
                .call(schedule(Plan.rounds(1, "PT5M")).key("k".repeat(201)))
                .blames("Idempotency-Key", 400);
    }

    private static Call schedule(Plan plan) {
        return Call.of("POST", "/api/sessions")
                .key(UUID.randomUUID().toString())
                .json(plan.fields());
    }

    private static long sessionsTitled(String title) {
        long found = 0;
        String cursor = "";
        do {
            JsonNode page = Api.anonymous()
                    .get("/api/sessions?limit=100" + cursor)
                    .is(200)
                    .json();
            found += page.path("items")
                    .valueStream()
                    .filter(item -> item.path("title").asString().equals(title))
                    .count();
            String next = page.path("next").asString();
            cursor = next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (!cursor.isEmpty());
        return found;
    }
}
