package dev.rapport.matching.pairing;

import static dev.rapport.matching.Someone.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.PairingEvent.PairedRoom;
import dev.rapport.matching.Crowd;
import dev.rapport.matching.Someone;
import dev.rapport.matching.pairing.Session.Played;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups that are to meet, and groups that are not. */
class GroupRulesTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 10, 24, 80, 300})
    void pairMentorsWithMenteesOnly(int people) {
        Asked asked = mentors(people / 2, people / 2, 1);

        Pairing pairing = asked.pair();

        Rooms.assertSound(asked, pairing);
        assertThat(pairing.sittingOut()).isEmpty();
        assertThat(pairing.rooms())
                .hasSize(people / 2)
                .allSatisfy(room -> assertThat(groups(asked, room)).containsExactlyInAnyOrder("mentor", "mentee"));
    }

    @Test
    void letMentorsMeetEveryMenteeOnceBeforeAnyAgain() {
        Session session = new Session(mentors(10, 10, 3)).lasting(10);
        for (int round = 1; round <= 10; round++) {
            Played played = session.play();

            assertThat(played.again()).as("round %d", round).isEmpty();
            assertThat(played.pairing().sittingOut()).as("round %d", round).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 5", "8, 14", "20, 50"})
    void letThoseWhoAreTooManySitOutInTurn(int mentors, int mentees) {
        Asked asked = mentors(mentors, mentees, 1).sittingOut();
        Session session = new Session(asked);
        for (int round = 1; round <= 6; round++) {
            assertThat(session.play().pairing().sittingOut()).hasSize(mentees - mentors);

            assertThat(turnsOf(asked, "mentor")).containsOnly(0);
            assertThat(spread(turnsOf(asked, "mentee"))).as("round %d", round).isLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"4, 20", "9, 40"})
    void letThoseWhoAreTooManyForTriosSitOutInTurn(int mentors, int mentees) {
        Asked asked = mentors(mentors, mentees, 1);
        Session session = new Session(asked);
        Map<String, Integer> out = new HashMap<>();
        int rounds = 2 * mentees / (mentees - 2 * mentors);
        for (int round = 1; round <= rounds; round++) {
            Pairing pairing = session.play().pairing();

            assertThat(pairing.sittingOut()).hasSize(mentees - 2 * mentors);
            pairing.sittingOut().forEach(id -> out.merge(id, 1, Integer::sum));
        }
        assertThat(out.values()).allMatch(times -> times <= rounds);
        assertThat(spread(turnsOf(asked, "mentee"))).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"10, 30, 4, 0", "6, 34, 4, 16", "12, 12, 3, 0", "5, 40, 6, 15"})
    void seatEveryMenteeAtATableWithAMentor(int mentors, int mentees, int size, int left) {
        Asked asked = mentors(mentors, mentees, 2).roomsOf(size);

        Pairing pairing = asked.pair();

        Rooms.assertSound(asked, pairing);
        assertThat(pairing.sittingOut()).hasSize(left);
    }

    @Test
    void letWhoIsAtATooFullTableSitOutInTurn() {
        Asked asked = mentors(5, 40, 2).roomsOf(6);
        Session session = new Session(asked);
        for (int round = 1; round <= 6; round++) {
            session.play();

            assertThat(spread(turnsOf(asked, "mentee"))).as("round %d", round).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void leaveWhoIsInNoGroupToOthersInNone() {
        Asked asked = Asked.of(someone("m"), someone("n"), someone("a"), someone("b"))
                .meet("mentor", "mentee")
                .in("mentor", "m")
                .in("mentee", "n");

        assertThat(asked.pair().rooms())
                .extracting(PairedRoom::members)
                .containsExactly(List.of("a", "b"), List.of("m", "n"));
    }

    @Test
    void letWhoIsInNoGroupComeThirdToAMentorAndAMentee() {
        Asked asked = Asked.of(someone("m"), someone("n"), someone("a"))
                .meet("mentor", "mentee")
                .in("mentor", "m")
                .in("mentee", "n");

        assertThat(asked.pair().rooms()).hasSize(1);
        assertThat(asked.sittingOut().pair().sittingOut()).containsExactly("a");
    }

    @Test
    void keepColleaguesAndRivalsApart() {
        Asked asked = Asked.of(
                        someone("a1").likes("jazz"),
                        someone("a2").likes("jazz"),
                        someone("g").likes("jazz"),
                        someone("x"),
                        someone("y"))
                .apart("acme", "Globex")
                .apart("acme")
                .in("ACME ", "a1")
                .in("acme", "a2")
                .in("globex", "g")
                .sittingOut();

        Pairing pairing = asked.pair();

        assertThat(pairing.rooms())
                .extracting(PairedRoom::members)
                .allMatch(members -> members.contains("x") || members.contains("y"));
        assertThat(pairing.sittingOut()).hasSize(1).doesNotContain("x", "y");
    }

    @Test
    void holdForThoseWhoComeLate() {
        Asked asked = Asked.of(someone("late"), someone("m1"), someone("m2"), someone("n2"))
                .meet("mentor", "mentee")
                .in("mentor", "late", "m1", "m2")
                .in("mentee", "n2")
                .open("mentors", "m1")
                .open("both", "m2", "n2");

        assertThat(asked.pair().joins())
                .singleElement()
                .satisfies(join -> assertThat(join.roomId()).isEqualTo("both"));
        assertThat(asked.apart("mentor").pair().sittingOut()).containsExactly("late");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void leaveNobodyWithoutARoomWhoCouldHaveOne(int roomSize) {
        for (int seed = 0; seed < 40; seed++) {
            Asked asked = drawn(4 + seed % 9, seed).roomsOf(roomSize);
            Pairing pairing = asked.pair();

            Rooms.assertSound(asked, pairing);
            assertThat(pairing.sittingOut())
                    .as("seed %d", seed)
                    .hasSize(FewestLeft.of(asked, roomSize == 2 ? 3 : roomSize));
        }
    }

    @Test
    void leaveNobodyWithoutAPartnerInACrowdWhoCouldHaveOne() {
        for (int seed = 0; seed < 30; seed++) {
            Asked asked = drawn(13 + seed % 3, seed).sittingOut();
            Pairing pairing = asked.pair();

            Rooms.assertSound(asked, pairing);
            assertThat(pairing.sittingOut()).as("seed %d", seed).hasSize(FewestLeft.of(asked, 2));
        }
    }

    @Test
    void holdInLargeRoomsOfADrawnCrowd() {
        for (int seed = 0; seed < 60; seed++) {
            Asked asked = drawn(13 + seed, seed).roomsOf(2 + seed % 5);

            Rooms.assertSound(asked, asked.pair());
        }
    }

    private static Asked mentors(int mentors, int mentees, long seed) {
        List<Someone> people = Crowd.drawn(mentors + mentees, seed).stream()
                .map(one -> one.speaks("en"))
                .toList();
        Asked asked = Asked.of(people).meet("mentor", "mentee");
        for (int i = 0; i < people.size(); i++) {
            asked.in(i < mentors ? "mentor" : "mentee", people.get(i).id());
        }
        return asked;
    }

    /** People in three groups and in none, and up to four rules. */
    private static Asked drawn(int people, long seed) {
        Random random = new Random(seed);
        Asked asked = Asked.of(Crowd.drawn(people, seed)).seed(seed);
        List<String> names = List.of("red", "green", "blue");
        for (int i = 0, rules = 1 + random.nextInt(4); i < rules; i++) {
            String one = names.get(random.nextInt(3));
            String other = names.get(random.nextInt(3));
            if (random.nextBoolean() && !one.equals(other)) {
                asked.meet(one, other);
            } else if (one.equals(other)) {
                asked.apart(one);
            } else {
                asked.apart(one, other);
            }
        }
        new ArrayList<>(asked.present).forEach(id -> {
            if (random.nextInt(5) > 0) {
                asked.in(names.get(random.nextInt(3)), id);
            }
        });
        return asked;
    }

    private static List<String> groups(Asked asked, PairedRoom room) {
        return room.members().stream().map(asked.groups::get).toList();
    }

    private static List<Integer> turnsOf(Asked asked, String group) {
        return asked.present.stream()
                .filter(id -> asked.groups.get(id).equals(group))
                .map(id -> asked.oddTurns.getOrDefault(id, 0))
                .toList();
    }

    private static int spread(List<Integer> turns) {
        var counted = turns.stream().mapToInt(Integer::intValue).summaryStatistics();
        return counted.getMax() - counted.getMin();
    }
}
