package dev.rapport.acceptance.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.acceptance.people.Attendee;
import dev.rapport.acceptance.people.DemoPeople;
import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Room;
import dev.rapport.acceptance.people.Scene;
import dev.rapport.acceptance.people.Together;
import dev.rapport.acceptance.system.AcceptanceTest;
import dev.rapport.acceptance.system.Waiting;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A round is repaired while it runs: nobody sits alone, nobody waits for the next. */
@AcceptanceTest
@Order(2)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComingAndGoingTest {
    private static final Plan LONG_ROUND = Plan.rounds(1, "PT10M");

    private Person organiser;

    @BeforeAll
    void signUp() {
        organiser = Person.signUp("Olga");
    }

    @Test
    void whoIsLeftAloneByTwoWhoLeaveTheirRoomsMeetEachOther() {
        try (Scene scene = twoPairs()) {
            List<Attendee> leavers = firstOfEachRoom(scene);
            leftAloneMeet(scene, Attendee::leaveRoom);

            for (Attendee leaver : leavers) {
                assertThat(leaver.room())
                        .as("who left sits out the rest of the round")
                        .isEmpty();
                leaver.feed()
                        .await(
                                "room",
                                Waiting.SOON,
                                event -> event.data().path("state").asString().equals("waiting"));
            }
            assertThat(scene.session().present()).as("all four are still here").isEqualTo(4);
        }
    }

    @Test
    void whoIsLeftAloneByTwoWhoGoHomeMeetEachOther() {
        try (Scene scene = twoPairs()) {
            leftAloneMeet(scene, Attendee::checkOut);

            assertThat(scene.session().present()).isEqualTo(2);
        }
    }

    @Test
    void whoIsLeftAloneByTwoWhoseBrowsersCrashMeetEachOther() {
        try (Scene scene = twoPairs()) {
            leftAloneMeet(scene, Attendee::crash);
        }
    }

    @Test
    void aBriefBreakOfTheLineIsNoReasonToBePairedAgain() {
        try (Scene scene = twoPairs()) {
            Attendee unlucky = scene.attendee(0);
            String room = unlucky.openRoom().orElseThrow().id();

            unlucky.crash();
            try (Attendee back = Attendee.enter(unlucky.person(), scene.session())) {
                assertThat(back.openRoom()).map(Room::id).contains(room);
            }
        }
    }

    @Test
    void twoWhoComeLateArePairedWithEachOtherInTheRunningRound() {
        try (Scene scene = twoPairs()) {
            List<Person> late = DemoPeople.first(6).subList(4, 6).stream()
                    .map(who -> Person.guest(who, scene.session()))
                    .toList();

            List<Attendee> entered = scene.enter(late);

            Room room = entered.get(0).awaitRoomWith(Waiting.A_WHILE, entered.get(1));
            assertThat(room.round()).isEqualTo(1);
            assertThat(room.reasons()).isNotEmpty();
            assertThat(room.partners()).hasSize(1);
        }
    }

    @Test
    void oneWhoComesLateJoinsAPair() {
        try (Scene scene = Scene.of(organiser, LONG_ROUND).guests(2).inFirstRound()) {
            Attendee[] pair = scene.attendees().toArray(Attendee[]::new);
            Attendee late = scene.enter(Person.guest(DemoPeople.first(3).get(2), scene.session()));

            Room room = late.awaitRoomWith(Waiting.A_WHILE, pair);

            assertThat(room.partners()).hasSize(2);
            assertThat(room.reasons()).isNotEmpty();
            for (Attendee one : pair) {
                one.awaitRoomWith(Waiting.SOON, late);
                one.feed()
                        .await(
                                "room",
                                Waiting.SOON,
                                event -> event.data().has("id")
                                        && Room.of(event.data()).partnerIds().contains(late.id()));
            }
        }
    }

    @Test
    void whoComesBackAfterGoingHomeIsPairedAgain() {
        try (Scene scene = twoPairs()) {
            List<Attendee> gone = firstOfEachRoom(scene);
            leftAloneMeet(scene, Attendee::checkOut);

            List<Attendee> back =
                    scene.enter(gone.stream().map(Attendee::person).toList());

            back.get(0).awaitRoomWith(Waiting.A_WHILE, back.get(1));
        }
    }

    private Scene twoPairs() {
        Scene scene = Scene.of(organiser, LONG_ROUND.oddOneSitsOut()).guests(4).inFirstRound();
        assertThat(scene.groups())
                .hasSize(2)
                .allSatisfy(room -> assertThat(room).hasSize(2));
        return scene;
    }

    private static List<Attendee> firstOfEachRoom(Scene scene) {
        return scene.groups().stream().map(List::getFirst).toList();
    }

    /** One of each room goes in some way; the two others are brought together. */
    private static void leftAloneMeet(Scene scene, Consumer<Attendee> goes) {
        List<List<Attendee>> rooms = scene.groups();
        List<Attendee> alone = rooms.stream().map(List::getLast).toList();

        Together.each(rooms.stream().map(List::getFirst).toList(), goes);

        Room room = alone.get(0).awaitRoomWith(Waiting.A_WHILE, alone.get(1));
        assertThat(room.partners()).hasSize(1);
        assertThat(room.reasons()).isNotEmpty();
        assertThat(alone.get(1).openRoom()).map(Room::id).contains(room.id());
        alone.get(1)
                .feed()
                .await(
                        "room",
                        Waiting.SOON,
                        event -> event.data().path("id").asString().equals(room.id()));
    }
}
