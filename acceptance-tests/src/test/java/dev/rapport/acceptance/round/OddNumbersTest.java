package dev.rapport.acceptance.round;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.acceptance.people.Attendee;
import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Room;
import dev.rapport.acceptance.people.RoundView;
import dev.rapport.acceptance.people.Scene;
import dev.rapport.acceptance.people.Session;
import dev.rapport.acceptance.system.AcceptanceTest;
import dev.rapport.acceptance.system.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** When somebody is left over. */
@AcceptanceTest
@Order(4)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddNumbersTest {
    private Person organiser;

    @BeforeAll
    void signUp() {
        organiser = Person.signUp("Olga");
    }

    @Test
    void theFortyFirstSitsWithATrio() {
        try (Scene scene =
                Scene.of(organiser, Plan.rounds(1, "PT5M")).guests(41).inFirstRound()) {
            RoundView round = scene.session().round(1);

            assertThat(round.sittingOut()).isEmpty();
            assertThat(round.rooms()).hasSize(20);
            assertThat(round.rooms().stream().filter(room -> room.members().size() == 3))
                    .hasSize(1);
            assertThat(round.rooms().stream().filter(room -> room.members().size() == 2))
                    .hasSize(19);
            assertThat(round.rooms().stream().flatMap(room -> room.members().stream()))
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(ids(scene));
        }
    }

    @Test
    void eachOfATrioSeesTheTwoOthersAndWhy() {
        try (Scene scene = Scene.of(organiser, Plan.rounds(1, "PT5M")).guests(3).inFirstRound()) {
            for (Attendee attendee : scene.attendees()) {
                Room room = attendee.openRoom().orElseThrow();
                Set<String> others = ids(scene);
                others.remove(attendee.id());

                assertThat(room.partnerIds()).isEqualTo(others);
                assertThat(room.reasons()).isNotEmpty();
            }
        }
    }

    @Test
    void whereOneSitsOutItIsADifferentOneEachRound() {
        Plan plan = Plan.rounds(3, "PT5M").oddOneSitsOut();
        try (Scene scene = Scene.of(organiser, plan).guests(3)) {
            Session session = scene.session();
            List<String> satOut = new ArrayList<>();
            session.start();
            for (int number = 1; number <= 3; number++) {
                RoundView round = awaitRunning(session, number);
                assertThat(round.sittingOut()).hasSize(1);
                assertThat(round.rooms()).hasSize(1);
                String left = round.sittingOut().iterator().next();
                assertThat(round.rooms().getFirst().members()).hasSize(2).doesNotContain(left);
                isTold(scene, left);
                satOut.add(left);
                session.next();
            }
            assertThat(satOut).containsExactlyInAnyOrderElementsOf(ids(scene));
        }
    }

    private static RoundView awaitRunning(Session session, int number) {
        Waiting.until("round " + number, Waiting.A_WHILE, () -> {
            var json = session.json();
            return json.path("state").asString().equals("round")
                    && json.path("round").asInt() == number;
        });
        return session.round(number);
    }

    private static void isTold(Scene scene, String attendeeId) {
        Attendee left = scene.attendees().stream()
                .filter(attendee -> attendee.id().equals(attendeeId))
                .findFirst()
                .orElseThrow();
        left.feed()
                .await(
                        "room",
                        Waiting.SOON,
                        event -> event.data().path("state").asString().equals("waiting"));
        assertThat(left.openRoom()).isEmpty();
    }

    private static Set<String> ids(Scene scene) {
        return scene.attendees().stream().map(Attendee::id).collect(toSet());
    }
}
