package dev.rapport.acceptance.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rapport.acceptance.people.Attendee;
import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Room;
import dev.rapport.acceptance.people.Scene;
import dev.rapport.acceptance.people.Session;
import dev.rapport.acceptance.system.AcceptanceTest;
import dev.rapport.acceptance.system.LiveEvent;
import dev.rapport.acceptance.system.LiveFeed;
import dev.rapport.acceptance.system.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.assertj.core.data.TemporalUnitOffset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The organiser's hand on a session while it goes on. */
@AcceptanceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SteeringTest {
    private static final TemporalUnitOffset A_SECOND = within(1, ChronoUnit.SECONDS);

    private Person organiser;

    @BeforeAll
    void signUp() {
        organiser = Person.signUp("Olga");
    }

    @Test
    void theOrganiserMayStartBeforeTheHour() {
        try (Scene scene = Scene.of(organiser, Plan.rounds(2, "PT5M")).guests(2).inFirstRound()) {
            Session session = scene.session();

            assertThat(session.state()).isEqualTo("round");
            assertThat(session.json().path("round").asInt()).isEqualTo(1);
            Room room = scene.attendee(0).openRoom().orElseThrow();
            assertThat(session.until()).contains(room.endsAt());
            assertThat(Duration.between(room.startsAt(), room.endsAt())).isEqualTo(Duration.ofMinutes(5));
        }
    }

    @Test
    void aSessionStartsByItselfAtItsHour() {
        Instant hour = Instant.now().plusSeconds(8).truncatedTo(ChronoUnit.MILLIS);
        Plan plan = Plan.rounds(1, "PT5M").with("startsAt", hour.toString());
        try (Scene scene = Scene.of(organiser, plan).guests(2)) {
            Room room = scene.awaitRound(1).getFirst();

            assertThat(room.startsAt()).isBetween(hour, hour.plusSeconds(10));
        }
    }

    @Test
    void aPauseFreezesTheCountdown() {
        try (Scene scene =
                Scene.of(organiser, Plan.rounds(2, "PT12S")).guests(2).inFirstRound()) {
            Session session = scene.session();
            LiveFeed feed = scene.attendee(0).feed();
            Instant end = session.until().orElseThrow();

            session.pause();
            Instant pausedAt = serverNow(session);
            paused(feed, true);
            assertThat(session.state()).isEqualTo("paused");
            assertThat(session.until()).isEmpty();
            Waiting.until(
                    "the hour at which the round would have ended has passed",
                    Waiting.A_WHILE,
                    () -> serverNow(session).isAfter(end.plusSeconds(1)));
            assertThat(session.state()).isEqualTo("paused");
            assertThat(feed.events("round-ended")).isEmpty();
            assertThat(scene.attendee(0).openRoom()).as("the room stays open").isPresent();

            session.resume();

            Instant resumedAt = serverNow(session);
            LiveEvent resumed = paused(feed, false);
            Instant newEnd = session.until().orElseThrow();
            assertThat(session.state()).isEqualTo("round");
            assertThat(Instant.parse(resumed.data().path("until").asString())).isEqualTo(newEnd);
            assertThat(newEnd).isCloseTo(resumedAt.plus(Duration.between(pausedAt, end)), A_SECOND);
        }
    }

    @Test
    void extendingMovesTheEndForEverybody() {
        try (Scene scene = Scene.of(organiser, Plan.rounds(1, "PT1M")).guests(2).inFirstRound()) {
            Session session = scene.session();
            Instant end = session.until().orElseThrow();

            session.extend(Duration.ofSeconds(90));

            Instant later = end.plusSeconds(90);
            assertThat(session.until()).contains(later);
            for (Attendee attendee : scene.attendees()) {
                assertThat(attendee.openRoom().orElseThrow().endsAt()).isEqualTo(later);
                attendee.feed()
                        .await(
                                "session",
                                Waiting.SOON,
                                event -> event.data()
                                        .path("until")
                                        .asString()
                                        .equals(session.json().path("until").asString()));
            }
        }
    }

    @Test
    void nextEndsTheRoundNow() {
        try (Scene scene = Scene.of(organiser, Plan.rounds(2, "PT5M")).guests(4).inFirstRound()) {
            Session session = scene.session();

            session.next();

            for (Attendee attendee : scene.attendees()) {
                LiveEvent ended = attendee.feed().await("round-ended", Waiting.SOON);
                assertThat(ended.data().path("round").asInt()).isEqualTo(1);
                assertThat(ended.data().path("last").asBoolean()).isFalse();
            }
            assertThat(scene.awaitRound(2))
                    .allSatisfy(room -> assertThat(room.round()).isEqualTo(2));
        }
    }

    @Test
    void nextInTheLastRoundEndsTheSession() {
        try (Scene scene = Scene.of(organiser, Plan.rounds(1, "PT5M")).guests(2).inFirstRound()) {
            scene.session().next();

            LiveFeed feed = scene.attendee(0).feed();
            assertThat(feed.await("round-ended", Waiting.SOON)
                            .data()
                            .path("last")
                            .asBoolean())
                    .isTrue();
            feed.await("session-ended", Waiting.SOON);
            scene.session().awaitState("ended", Waiting.SOON);
        }
    }

    @Test
    void anAnnouncementReachesEverybodyAndStaysForWhoComesLater() {
        try (Scene scene = Scene.of(organiser, Plan.rounds(1, "PT5M")).guests(3)) {
            scene.session().announce("Tea is ready \u2615");

            for (Attendee attendee : scene.attendees()) {
                LiveEvent heard = attendee.feed().await("announcement", Waiting.SOON);
                assertThat(heard.data().path("text").asString()).isEqualTo("Tea is ready \u2615");
                assertThat(heard.data().path("at").asString()).isNotBlank();
            }
            try (LiveFeed later =
                    LiveFeed.open(organiser.token(), scene.session().path("/live"), null)) {
                LiveEvent snapshot = later.await("snapshot", Waiting.SOON);
                assertThat(snapshot.data().path("announcements").valueStream())
                        .anyMatch(one -> one.path("text").asString().equals("Tea is ready \u2615"));
            }
        }
    }

    @Test
    void endClosesAllRoomsAndTellsEverybody() {
        try (Scene scene = Scene.of(organiser, Plan.rounds(3, "PT5M")).guests(4).inFirstRound()) {
            scene.session().end();

            for (Attendee attendee : scene.attendees()) {
                attendee.feed().await("session-ended", Waiting.SOON);
                assertThat(attendee.room()).isEmpty();
            }
            assertThat(scene.session().state()).isEqualTo("ended");
        }
    }

    private static Instant serverNow(Session session) {
        return Instant.parse(session.json().path("serverNow").asString());
    }

    private static LiveEvent paused(LiveFeed feed, boolean paused) {
        return feed.await(
                "paused", Waiting.SOON, event -> event.data().path("paused").asBoolean() == paused);
    }
}
