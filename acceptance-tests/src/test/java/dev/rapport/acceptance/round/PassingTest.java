package dev.rapport.acceptance.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.acceptance.people.Attendee;
import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Room;
import dev.rapport.acceptance.people.Scene;
import dev.rapport.acceptance.system.AcceptanceTest;
import dev.rapport.acceptance.system.LiveEvent;
import dev.rapport.acceptance.system.Waiting;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whoever sees the coming partner may pass, now and then. */
@AcceptanceTest
@Order(3)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PassingTest {
    private static final List<String> TOLD_TO_EVERYBODY =
            List.of("snapshot", "session", "lobby", "room", "round-ended", "pairing-preview");

    private Person organiser;

    @BeforeAll
    void signUp() {
        organiser = Person.signUp("Olga");
    }

    @Test
    void whoPassesMeetsSomebodyElseAndThePartnerIsNotTold() {
        Plan plan = Plan.rounds(2, "PT5M").breakLength("PT15S");
        try (Scene scene = Scene.of(organiser, plan).guests(6).inFirstRound()) {
            Attendee chooser = scene.attendee(0);
            scene.session().next();
            Room preview = preview(chooser);
            String passed = preview.partnerIds().iterator().next();

            chooser.person().api().put(preview.path("/pass/me")).is(204);

            Room met = chooser.awaitRoom(2, Waiting.A_WHILE);
            assertThat(met.partnerIds()).isNotEmpty().doesNotContain(passed);
            assertThat(met.passesLeft()).isEqualTo(preview.passesLeft() - 1);
            Attendee other = scene.attendees().stream()
                    .filter(attendee -> attendee.id().equals(passed))
                    .findFirst()
                    .orElseThrow();
            assertThat(other.awaitRoom(2, Waiting.SOON).partnerIds()).doesNotContain(chooser.id());
            assertThat(other.feed().events()).extracting(LiveEvent::type).isSubsetOf(TOLD_TO_EVERYBODY);
            assertThat(other.openRoom().orElseThrow().passesLeft())
                    .as("the passes of who was passed")
                    .isEqualTo(preview.passesLeft());
        }
    }

    @Test
    void passesRunOut() {
        Plan plan = Plan.rounds(2, "PT5M").breakLength("PT30S");
        try (Scene scene = Scene.of(organiser, plan).guests(6).inFirstRound()) {
            Attendee chooser = scene.attendee(0);
            scene.session().next();
            int left = preview(chooser).passesLeft();

            for (int pass = left; pass > 0; pass--) {
                Room preview = preview(chooser);
                assertThat(preview.passesLeft()).isEqualTo(pass);
                chooser.person().api().put(preview.path("/pass/me")).is(204);
                int before = pass;
                Waiting.until(
                        "a new preview",
                        Waiting.A_WHILE,
                        () -> chooser.room()
                                .filter(room -> !room.open() && room.passesLeft() < before)
                                .isPresent());
            }

            chooser.person().api().put(preview(chooser).path("/pass/me")).refusal(409);
        }
    }

    @Test
    void anOpenRoomIsNotPassedButLeft() {
        try (Scene scene = Scene.of(organiser, Plan.rounds(1, "PT5M")).guests(2).inFirstRound()) {
            Room room = scene.attendee(0).openRoom().orElseThrow();

            scene.attendee(0).person().api().put(room.path("/pass/me")).refusal(409);

            assertThat(scene.attendee(0).openRoom()).map(Room::id).contains(room.id());
        }
    }

    private static Room preview(Attendee attendee) {
        return Waiting.forValue("a preview", Waiting.SOON, () -> attendee.room().filter(room -> !room.open()));
    }
}
