package dev.rapport.acceptance.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.acceptance.people.Attendee;
import dev.rapport.acceptance.people.DemoPeople;
import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Room;
import dev.rapport.acceptance.people.RoundView.Table;
import dev.rapport.acceptance.people.Scene;
import dev.rapport.acceptance.system.AcceptanceTest;
import dev.rapport.acceptance.system.Reply;
import dev.rapport.acceptance.system.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Before the rooms of a round open an organiser may say who sits with whom. */
@AcceptanceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PuttingTogetherTest {
    private static final Plan PLAN = Plan.rounds(2, "PT5M").breakLength("PT2M");

    private Person organiser;

    @BeforeAll
    void signUp() {
        organiser = Person.signUp("Olga");
    }

    @Test
    void twoMeetAndThoseTheyWereWithMeetEachOtherAndNobodyElseIsMoved() {
        try (Scene scene = Scene.of(organiser, PLAN).guests(6).inFirstRound()) {
            List<Table> before = preview(scene);
            String one = first(before.get(0));
            String other = first(before.get(1));
            Set<String> third = before.get(2).members();

            seat(scene, one, other).is(202);

            assertThat(decided(scene))
                    .extracting(Table::members)
                    .contains(Set.of(one, other), third)
                    .hasSize(3);
            Attendee moved = attendee(scene, one);
            Room told = Room.of(moved.feed()
                    .await(
                            "pairing-preview",
                            Waiting.SOON,
                            event -> Room.of(event.data()).partnerIds().equals(Set.of(other)))
                    .data());
            assertThat(told.reasons()).isNotEmpty();
            scene.session().next();
            assertThat(moved.awaitRoom(2, Waiting.A_WHILE).partnerIds()).containsExactly(other);
            Table together = scene.session().round(2).rooms().stream()
                    .filter(room -> room.members().equals(third))
                    .findFirst()
                    .orElseThrow();
            assertThat(together.id())
                    .as("whoever was not asked for has the room they had")
                    .isEqualTo(before.get(2).id());
        }
    }

    /** Who blocked whom is not to be found out this way. */
    @Test
    void whoMayNotMeetIsNotPutTogetherAndTheAnswerIsTheSameWhateverTheCause() {
        List<Person> accounts = Person.signUp(DemoPeople.first(2));
        accounts.get(0).block(accounts.get(1));
        try (Scene scene = Scene.of(organiser, PLAN).guests(DemoPeople.first(6).subList(2, 6))) {
            scene.enter(accounts);
            scene.inFirstRound();
            List<Table> before = preview(scene);
            Attendee passer = attendee(scene, first(before.getFirst()));

            Reply blocked =
                    seat(scene, accounts.get(0).id(), accounts.get(1).id()).is(202);
            assertThat(decided(scene)).isEqualTo(before);

            Room coming = passer.room().orElseThrow();
            String passed = coming.partnerIds().iterator().next();
            passer.person().api().put(coming.path("/pass/me")).is(204);
            Waiting.until(
                    "another preview",
                    Waiting.A_WHILE,
                    () -> passer.room()
                            .filter(room -> !room.partnerIds().contains(passed))
                            .isPresent());
            List<Table> after = decided(scene);

            Reply notWanted = seat(scene, passer.id(), passed).is(202);
            assertThat(decided(scene)).isEqualTo(after);
            assertThat(notWanted.body()).isEqualTo(blocked.body()).isEmpty();
        }
    }

    @Test
    void aRoundThatIsNotKnownOrHasBegunIsLeftAlone() {
        try (Scene scene = Scene.of(organiser, PLAN).guests(4)) {
            String[] two = {scene.attendee(0).id(), scene.attendee(1).id()};
            assertThat(seat(scene, 1, two).refusal(409).path("state").asString())
                    .isEqualTo("scheduled");
            scene.inFirstRound();

            assertThat(seat(scene, 1, two).refusal(409).path("state").asString())
                    .isEqualTo("round");
            seat(scene, 2, two).refusal(409);
            seat(scene, 3, two).refusal(404);
            scene.attendee(0)
                    .person()
                    .api()
                    .post(scene.session().path("/rounds/2/seat"), Map.of("attendees", two))
                    .refusal(403);
        }
    }

    @Test
    void whoIsNotHereIsNamed() {
        try (Scene scene = Scene.of(organiser, PLAN).guests(4).inFirstRound()) {
            preview(scene);
            String one = scene.attendee(0).id();
            String other = scene.attendee(1).id();

            seat(scene, one, "nobody").blames("attendees[1]", 400);
            seat(scene, one, one).blames("attendees[1]", 400);
            seat(scene, one).blames("attendees", 400);
            seat(scene, one, other, scene.attendee(2).id(), scene.attendee(3).id())
                    .blames("attendees", 400);
            scene.attendee(1).checkOut();
            seat(scene, one, other).blames("attendees[1]", 400);
        }
    }

    private static Reply seat(Scene scene, String... attendees) {
        return seat(scene, 2, attendees);
    }

    private static Reply seat(Scene scene, int round, String... attendees) {
        return scene.session()
                .organiser()
                .api()
                .post(scene.session().path("/rounds/" + round + "/seat"), Map.of("attendees", attendees));
    }

    private static List<Table> preview(Scene scene) {
        scene.session().next();
        scene.session().awaitRound(2);
        return decided(scene);
    }

    private static List<Table> decided(Scene scene) {
        return Waiting.forValue(
                        "rooms that are decided",
                        Duration.ofSeconds(20),
                        () -> scene.session().ifDecided(2))
                .rooms()
                .stream()
                .filter(Table::open)
                .toList();
    }

    private static String first(Table table) {
        return table.members().stream().sorted().findFirst().orElseThrow();
    }

    private static Attendee attendee(Scene scene, String id) {
        return scene.attendees().stream()
                .filter(attendee -> attendee.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
