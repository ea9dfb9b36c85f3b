package dev.rapport.acceptance.round;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.acceptance.people.Attendee;
import dev.rapport.acceptance.people.DemoPeople;
import dev.rapport.acceptance.people.DemoPerson;
import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Room;
import dev.rapport.acceptance.people.RoundView;
import dev.rapport.acceptance.people.Scene;
import dev.rapport.acceptance.people.Together;
import dev.rapport.acceptance.system.AcceptanceTest;
import dev.rapport.acceptance.system.Waiting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An organiser says which group meets which. */
@AcceptanceTest
@Order(4)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MentorsAndMenteesTest {
    private static final Plan PLAN = Plan.rounds(3, "PT5M").breakLength("PT1S").meet("mentor", "mentee");

    private Person organiser;

    @BeforeAll
    void signUp() {
        organiser = Person.signUp("Olga");
    }

    @Test
    void everyMentorMeetsAnotherMenteeInEveryRound() {
        try (Scene scene = Scene.of(organiser, PLAN)) {
            List<DemoPerson> people = DemoPeople.first(16);
            Set<String> mentors = ids(scene.enter(guests(people.subList(0, 8), scene), "Mentor"));
            Set<String> mentees = ids(scene.enter(guests(people.subList(8, 16), scene), "MENTEE"));
            Map<String, Set<String>> met = new HashMap<>();
            scene.session().start();
            for (int number = 1; number <= 3; number++) {
                scene.awaitRound(number);
                RoundView round = scene.session().round(number);

                assertThat(round.sittingOut()).isEmpty();
                assertThat(round.rooms()).hasSize(8).allSatisfy(room -> {
                    assertThat(room.members()).hasSize(2).containsAnyElementsOf(mentors);
                    assertThat(room.members()).containsAnyElementsOf(mentees);
                    assertThat(room.reasons()).isNotEmpty();
                });
                round.rooms()
                        .forEach(room -> room.members()
                                .forEach(member ->
                                        met.merge(member, room.members(), (before, now) -> union(before, now))));
                scene.session().next();
            }
            assertThat(met.values()).allSatisfy(others -> assertThat(others).hasSize(4));
        }
    }

    @Test
    void aMentorWhoComesLateJoinsWhereAMenteeIs() {
        try (Scene scene = Scene.of(organiser, PLAN)) {
            List<Person> people = guests(DemoPeople.first(5), scene);
            scene.enter(people.subList(0, 2), "mentor");
            List<Attendee> mentees = scene.enter(people.subList(2, 4), "mentee");
            scene.inFirstRound();

            Attendee late = scene.enter(people.subList(4, 5), "mentor").getFirst();
            Room room = late.awaitRoom(1, Waiting.A_WHILE);

            assertThat(room.partnerIds()).hasSize(2).containsAnyElementsOf(ids(mentees));
        }
    }

    @Test
    void theOrganiserMayChangeSomebodysGroup() {
        try (Scene scene = Scene.of(organiser, PLAN)) {
            List<Attendee> all = scene.enter(guests(DemoPeople.first(4), scene), "mentor");
            for (Attendee attendee : all.subList(0, 2)) {
                organiser
                        .api()
                        .put(scene.session().path("/attendees/" + attendee.id() + "/group"), Map.of("group", "mentee"))
                        .is(200);
            }
            Set<String> mentees = ids(all.subList(0, 2));
            scene.inFirstRound();

            assertThat(scene.session().round(1).rooms())
                    .hasSize(2)
                    .allSatisfy(room -> assertThat(room.members())
                            .filteredOn(mentees::contains)
                            .hasSize(1));
        }
    }

    @Test
    void aSessionTellsItsGroupsToWhoeverComes() {
        try (Scene scene = Scene.of(organiser, PLAN)) {
            assertThat(scene.session().json().path("matching").path("groups").valueStream())
                    .extracting(name -> name.asString())
                    .containsExactly("mentor", "mentee");
        }
    }

    private static List<Person> guests(List<DemoPerson> people, Scene scene) {
        return Together.map(people, who -> Person.guest(who, scene.session()));
    }

    private static Set<String> ids(List<Attendee> attendees) {
        return attendees.stream().map(Attendee::id).collect(toSet());
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(toSet());
    }
}
