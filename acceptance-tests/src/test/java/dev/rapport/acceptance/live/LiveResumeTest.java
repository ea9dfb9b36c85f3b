package dev.rapport.acceptance.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Scene;
import dev.rapport.acceptance.people.Session;
import dev.rapport.acceptance.system.AcceptanceTest;
import dev.rapport.acceptance.system.LiveEvent;
import dev.rapport.acceptance.system.LiveFeed;
import dev.rapport.acceptance.system.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The event stream begins with everything, and after a dropped line goes on where it was. */
@AcceptanceTest
@Order(5)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveResumeTest {
    private Person organiser;

    @BeforeAll
    void signUp() {
        organiser = Person.signUp("Olga");
    }

    @Test
    void theFirstEventTellsAllThereIs() {
        try (Scene scene = Scene.of(organiser, Plan.rounds(1, "PT5M")).guests(2).inFirstRound()) {
            Person member = scene.attendee(0).person();
            try (LiveFeed feed = open(member, scene.session(), null)) {
                JsonNode all = feed.await("snapshot", Waiting.SOON).data();

                assertThat(feed.events().getFirst().type()).isEqualTo("snapshot");
                assertThat(all.path("session").path("id").asString())
                        .isEqualTo(scene.session().id());
                assertThat(all.path("session").path("state").asString()).isEqualTo("round");
                assertThat(all.path("me").path("attendeeId").asString()).isEqualTo(member.id());
                assertThat(all.path("me").path("organiser").asBoolean()).isFalse();
                assertThat(all.path("me").path("state").asString()).isEqualTo("checked-in");
                assertThat(all.path("lobby").path("present").asInt()).isEqualTo(2);
                assertThat(all.path("room").path("partners")).hasSize(1);
                assertThat(all.path("announcements").isArray()).isTrue();
                assertThat(all.path("serverNow").asString()).isNotBlank();
            }
        }
    }

    @Test
    void theOrganiserFollowsWithoutTakingPart() {
        Session session = Session.schedule(organiser, Plan.rounds(1, "PT5M"));
        try (LiveFeed feed = open(organiser, session, null)) {
            JsonNode me = feed.await("snapshot", Waiting.SOON).data().path("me");

            assertThat(me.path("organiser").asBoolean()).isTrue();
            assertThat(me.path("state").asString()).isEqualTo("none");
        }
    }

    @Test
    void theLobbyShowsWhoIsThere() {
        try (Scene scene = Scene.of(organiser, Plan.rounds(1, "PT5M")).guests(3)) {
            LiveFeed feed = scene.attendee(0).feed();
            Waiting.until(
                    "all three in the lobby",
                    Waiting.SOON,
                    () -> lobby(feed).path("attendees").size() == 3);

            assertThat(lobby(feed).path("attendees").valueStream())
                    .allSatisfy(one -> {
                        assertThat(one.path("displayName").asString()).isNotBlank();
                        assertThat(one.path("interests")).isNotEmpty();
                    })
                    .extracting(one -> one.path("attendeeId").asString())
                    .containsExactlyInAnyOrderElementsOf(scene.attendees().stream()
                            .map(attendee -> attendee.id())
                            .toList());
        }
    }

    @Test
    void aDroppedLineGoesOnWhereItWas() {
        Session session = Session.schedule(organiser, Plan.rounds(1, "PT5M"));
        LiveFeed before = open(organiser, session, null);
        session.announce("one");
        announced(before, "one");
        before.close();

        IntStream.rangeClosed(2, 6).forEach(number -> session.announce("missed " + number));
        try (LiveFeed after = open(organiser, session, before.lastId())) {
            announced(after, "missed 6");
            session.announce("last");
            announced(after, "last");

            assertThat(after.events("snapshot"))
                    .as("what is known is not told again")
                    .isEmpty();
            assertThat(texts(after))
                    .containsExactly("missed 2", "missed 3", "missed 4", "missed 5", "missed 6", "last");
        }
    }

    @Test
    void howeverOftenTheLineDropsNothingIsLostOrToldTwice() {
        Session session = Session.schedule(organiser, Plan.rounds(1, "PT5M"));
        List<String> heard = new ArrayList<>();
        LiveFeed feed = open(organiser, session, null);
        feed.await("snapshot", Waiting.SOON);
        for (int drop = 1; drop <= 5; drop++) {
            String said = "drop " + drop;
            session.announce(said + " a");
            announced(feed, said + " a");
            feed.close();
            heard.addAll(texts(feed));
            session.announce(said + " b");
            feed = open(organiser, session, feed.lastId());
            announced(feed, said + " b");
        }
        heard.addAll(texts(feed));
        feed.close();

        assertThat(heard)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 5)
                        .boxed()
                        .flatMap(drop -> List.of("drop " + drop + " a", "drop " + drop + " b").stream())
                        .toList());
    }

    @Test
    void anIdThatNobodyKnowsBeginsAnew() {
        Session session = Session.schedule(organiser, Plan.rounds(1, "PT5M"));
        for (String id : List.of("nonsense", "-1", "99999999999999999999")) {
            try (LiveFeed feed = open(organiser, session, id)) {
                feed.await("snapshot", Waiting.SOON);
            }
        }
    }

    @Test
    void aLineOnWhichNothingHappensIsKeptOpen() {
        Session session = Session.schedule(organiser, Plan.rounds(1, "PT5M"));
        try (LiveFeed feed = open(organiser, session, null)) {
            feed.await("snapshot", Waiting.SOON);
            int before = feed.comments();

            Waiting.until("a comment", Waiting.A_WHILE, () -> feed.comments() > before);

            assertThat(feed.isOver()).isFalse();
        }
    }

    private static LiveFeed open(Person person, Session session, @Nullable String lastId) {
        return LiveFeed.open(person.token(), session.path("/live"), lastId);
    }

    private static void announced(LiveFeed feed, String text) {
        feed.await("announcement", Waiting.SOON, event -> text(event).equals(text));
    }

    private static List<String> texts(LiveFeed feed) {
        return feed.events("announcement").map(LiveResumeTest::text).toList();
    }

    private static String text(LiveEvent event) {
        return event.data().path("text").asString();
    }

    private static JsonNode lobby(LiveFeed feed) {
        return feed.last("lobby")
                .map(LiveEvent::data)
                .orElseGet(() -> feed.last("snapshot").orElseThrow().data().path("lobby"));
    }
}
