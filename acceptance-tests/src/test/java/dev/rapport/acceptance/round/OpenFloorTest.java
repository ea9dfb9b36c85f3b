package dev.rapport.acceptance.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.acceptance.people.Attendee;
import dev.rapport.acceptance.people.DemoPeople;
import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Room;
import dev.rapport.acceptance.people.RoundView;
import dev.rapport.acceptance.people.Scene;
import dev.rapport.acceptance.people.Session;
import dev.rapport.acceptance.people.Together;
import dev.rapport.acceptance.system.AcceptanceTest;
import dev.rapport.acceptance.system.LiveEvent;
import dev.rapport.acceptance.system.LiveFeed;
import dev.rapport.acceptance.system.Reply;
import dev.rapport.acceptance.system.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** On an open floor people come and go, and each has one conversation after the other. */
@AcceptanceTest
@Order(3)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenFloorTest {
    private static final int TALKS = 4;

    private Person organiser;

    @BeforeAll
    void signUp() {
        organiser = Person.signUp("Olga");
    }

    @Test
    void twelveWhoComeAndGoMeetSomebodyNewEachTime() {
        // Longer than anybody here takes from one room to the next: else two would rightly meet again meanwhile.
        Plan patient = Plan.openFloor("PT2M").with("longestWait", "PT4S");
        try (Scene scene = Scene.of(organiser, patient).guests(8)) {
            scene.session().start();
            Map<Attendee, List<Room>> talks = new ConcurrentHashMap<>();
            scene.attendees().forEach(attendee -> talks.put(attendee, new ArrayList<>()));
            List<Attendee> late = scene.enter(DemoPeople.first(12).subList(8, 12).stream()
                    .map(who -> Person.guest(who, scene.session()))
                    .toList());
            late.forEach(attendee -> talks.put(attendee, new ArrayList<>()));

            Together.each(scene.attendees(), attendee -> mingle(attendee, talks));

            assertThat(talks).hasSize(12);
            talks.forEach((attendee, rooms) -> {
                assertThat(rooms).as(attendee + " talked").hasSizeGreaterThanOrEqualTo(TALKS);
                rooms.forEach(room -> assertThat(room.partners()).as(room.id()).hasSize(1));
                rooms.forEach(room -> assertThat(room.reasons()).as(room.id()).isNotEmpty());
                assertThat(rooms)
                        .as("whom " + attendee + " met")
                        .flatExtracting(Room::partnerIds)
                        .doesNotHaveDuplicates();
            });
        }
    }

    /** Until everybody has had their talks: one of the two ends each, both give feedback and are ready again. */
    private static void mingle(Attendee attendee, Map<Attendee, List<Room>> talks) {
        List<Room> mine = talks.get(attendee);
        Set<String> had = new HashSet<>();
        AtomicLong rested = new AtomicLong();
        while (true) {
            Optional<Room> next =
                    Waiting.forValue("a room for " + attendee + " after " + mine.size(), Waiting.A_WHILE, () -> {
                        if (isDone(talks)) {
                            return Optional.of(Optional.empty());
                        }
                        readyAgain(attendee, rested);
                        return attendee.toldOfRoom(had).map(Optional::of);
                    });
            if (next.isEmpty()) {
                // The other may be in a room with me of which I have not been told yet, and wait for me to end it.
                attendee.room()
                        .ifPresent(room -> attendee.person()
                                .api()
                                .put(room.path("/leave/me"))
                                .is(204, 409));
                return;
            }
            Room room = next.get();
            had.add(room.id());
            mine.add(room);
            if (room.partnerIds().stream().allMatch(partner -> attendee.id().compareTo(partner) < 0)) {
                Reply left = attendee.person().api().put(room.path("/leave/me"));
                // Once all have had their talks the other may be faster.
                left.is(isDone(talks) ? new Integer[] {204, 409} : new Integer[] {204});
            }
            attendee.awaitRoomEnded(room, Waiting.SOON);
            attendee.person()
                    .api()
                    .put(room.path("/feedback/me"), Map.of("rating", 4, "again", true))
                    .is(200);
            if (mine.size() < TALKS || !isDone(talks)) {
                attendee.ready();
            }
        }
    }

    /** Whoever hears that nobody looks for a room for them says that somebody should: the last may have been over at once. */
    private static void readyAgain(Attendee attendee, AtomicLong rested) {
        long resting = attendee.timesResting();
        if (resting > rested.getAndSet(resting)) {
            attendee.readyUnlessInARoom();
        }
    }

    private static boolean isDone(Map<Attendee, List<Room>> talks) {
        return talks.values().stream().allMatch(rooms -> rooms.size() >= TALKS);
    }

    @Test
    void eitherEndsAConversationAndNobodyIsSentIntoAnotherUnasked() {
        try (Scene scene = floor(2, "PT2M")) {
            Attendee one = scene.attendee(0);
            Attendee other = scene.attendee(1);
            Room room = room(one, Set.of());
            assertThat(room(other, Set.of()).id()).isEqualTo(room.id());
            assertThat(Duration.between(room.startsAt(), room.endsAt())).isEqualTo(Duration.ofMinutes(2));
            assertThat(scene.session().round(1).rooms())
                    .extracting(RoundView.Table::members)
                    .containsExactly(Set.of(one.id(), other.id()));

            one.leaveRoom();

            for (Attendee each : scene.attendees()) {
                each.awaitRoomEnded(room, Waiting.SOON);
                assertThat(awaitWaiting(each, false)).isNotNull();
                assertThat(each.room()).isEmpty();
            }
            one.ready();
            awaitWaiting(one, true);
            RoundView floor = scene.session().round(1);
            assertThat(floor.rooms()).isEmpty();
            assertThat(floor.sittingOut()).containsExactly(one.id());

            other.ready();
            Room again = room(one, Set.of(room.id()));
            assertThat(again.partnerIds()).as("nobody new is there").containsExactly(other.id());
        }
    }

    @Test
    void aConversationEndsWhenItsLongestTimeIsOver() {
        try (Scene scene = floor(2, "PT10S")) {
            Room room = room(scene.attendee(0), Set.of());

            LiveEvent ended = scene.attendee(0).awaitRoomEnded(room, Waiting.A_WHILE);

            Duration late = Duration.between(room.endsAt(), ended.receivedAt())
                    .plus(scene.session().clockAhead());
            assertThat(late).isBetween(Duration.ofMillis(-300), Duration.ofSeconds(1));
            scene.attendee(0).person().api().get(room.signal()).refusal(409);
            assertThat(scene.session().state()).as("the floor is open still").isEqualTo("round");
        }
    }

    @Test
    void whoIsLeftByABrowserThatCrashesIsNotLeftAlone() {
        try (Scene scene = floor(2, "PT2M")) {
            Room room = room(scene.attendee(0), Set.of());

            scene.attendee(1).crash();

            scene.attendee(0).awaitRoomEnded(room, Waiting.A_WHILE);
        }
    }

    @Test
    void whoComesLateWaitsForTheNextWhoIsFree() {
        try (Scene scene = floor(2, "PT2M")) {
            room(scene.attendee(0), Set.of());
            Attendee late = scene.enter(Person.guest(DemoPeople.first(3).get(2), scene.session()));
            Waiting.until(
                    "the late one waits",
                    Waiting.SOON,
                    () -> scene.session().round(1).sittingOut().equals(Set.of(late.id())));
            assertThat(late.room()).isEmpty();

            scene.attendee(0).leaveRoom();
            scene.attendee(0).ready();

            assertThat(room(late, Set.of()).partnerIds())
                    .containsExactly(scene.attendee(0).id());
        }
    }

    @Test
    void whoTakesItBackIsLeftInPeace() {
        try (Scene scene = Scene.of(organiser, Plan.openFloor("PT2M")).guests(3)) {
            Attendee shy = scene.attendee(0);
            shy.person().api().delete(shy.session().path("/ready/me")).is(204);
            scene.session().start();

            Room room = room(scene.attendee(1), Set.of());

            assertThat(room.partnerIds()).containsExactly(scene.attendee(2).id());
            assertThat(scene.session().round(1).sittingOut()).isEmpty();
            assertThat(shy.room()).isEmpty();
        }
    }

    @Test
    void theOrganiserHoldsExtendsAndEndsTheFloor() {
        try (Scene scene = floor(2, "PT2M")) {
            Session session = scene.session();
            Room room = room(scene.attendee(0), Set.of());
            assertThat(session.steer("next").refusal(409).path("title").asString())
                    .contains("open floor has no next round");

            session.pause();
            session.resume();
            Room later = scene.attendee(0).openRoom().orElseThrow();
            assertThat(later.id()).isEqualTo(room.id());
            assertThat(later.endsAt()).as("the pause is made good").isAfter(room.endsAt());
            session.extend(Duration.ofMinutes(1));
            assertThat(scene.attendee(0).openRoom().orElseThrow().endsAt()).isEqualTo(later.endsAt());

            session.end();
            for (Attendee attendee : scene.attendees()) {
                LiveEvent over = attendee.feed().await("round-ended", Waiting.SOON);
                assertThat(over.data().path("roomId").asString()).isEqualTo(room.id());
                attendee.feed().await("session-ended", Waiting.SOON);
                assertThat(attendee.room()).isEmpty();
                attendee.person().api().put(session.path("/ready/me")).refusal(409);
            }
        }
    }

    @Test
    void whoMissedTheEndOfTheirRoomIsToldWhenTheLineIsBack() {
        try (Scene scene = floor(2, "PT2M")) {
            Attendee unlucky = scene.attendee(0);
            Room room = room(unlucky, Set.of());
            unlucky.crash();
            scene.attendee(1).leaveRoom();
            scene.attendee(1).awaitRoomEnded(room, Waiting.SOON);

            try (LiveFeed back = LiveFeed.open(
                    unlucky.person().token(),
                    scene.session().path("/live"),
                    unlucky.feed().lastId())) {
                assertThat(back.await("waiting", Waiting.SOON)
                                .data()
                                .path("ready")
                                .asBoolean(true))
                        .isFalse();
                assertThat(back.events("snapshot")).isEmpty();
            }
            try (LiveFeed fresh =
                    LiveFeed.open(unlucky.person().token(), scene.session().path("/live"), null)) {
                assertThat(fresh.await("snapshot", Waiting.SOON)
                                .data()
                                .path("me")
                                .path("ready")
                                .asBoolean(true))
                        .isFalse();
            }
        }
    }

    @Test
    void inTimedRoundsNobodyNeedsToBeReady() {
        try (Scene scene = Scene.of(organiser, Plan.rounds(1, "PT5M")).guests(1)) {
            scene.attendee(0)
                    .person()
                    .api()
                    .put(scene.session().path("/ready/me"))
                    .refusal(409);
        }
    }

    private Scene floor(int guests, String longestConversation) {
        Scene scene = Scene.of(organiser, Plan.openFloor(longestConversation)).guests(guests);
        scene.session().start();
        return scene;
    }

    private static Room room(Attendee attendee, Set<String> before) {
        return Waiting.forValue("a room for " + attendee, Waiting.SOON, () -> attendee.toldOfRoom(before));
    }

    private static LiveEvent awaitWaiting(Attendee attendee, boolean ready) {
        return attendee.feed()
                .await(
                        "waiting",
                        Waiting.SOON,
                        event -> event.data().path("ready").asBoolean() == ready);
    }
}
