package dev.rapport.matching.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.matching.Crowd;
import dev.rapport.matching.Someone;
import dev.rapport.matching.pairing.Session.Played;
import dev.rapport.matching.pairing.graph.LargestMatching;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rounds one after another. */
class ManyRoundsTest {

    @ParameterizedTest
    @CsvSource({"8, 6", "12, 8", "14, 10", "20, 16", "50, 20", "100, 10"})
    void bringSomebodyNewToEverybodyEveryTime(int people, int rounds) {
        for (long seed = 0; seed < 3; seed++) {
            Session session = Session.of(speakingOneLanguage(people, seed));
            for (int round = 1; round <= rounds; round++) {
                assertThat(session.play().again()).as("round %d", round).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"6, 8", "11, 15", "14, 16", "20, 24"})
    void letNoMoreMeetAgainThanMust(int people, int rounds) {
        for (long seed = 0; seed < 3; seed++) {
            Session session = Session.of(speakingOneLanguage(people, seed));
            session.asked.sittingOut();
            for (int round = 1; round <= rounds; round++) {
                Played played = session.play();
                int most = mostNewPairs(session.asked, played);
                // An odd one may be the only one left with somebody new, and yet it is not their turn to be placed.
                int owed = people % 2;
                assertThat(played.pairs().size() - played.again().size())
                        .as("new pairs of %d in round %d", most, round)
                        .isBetween(most - owed, most);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "4, 3", "6, 5", "12, 11", "14, 13", "20, 19", "30, 20", "50, 10"})
    void areAllOfASessionSoPlannedThatEverybodyFindsSomebodyNewInEach(int people, int rounds) {
        for (long seed = 0; seed < 3; seed++) {
            Session session = Session.of(speakingOneLanguage(people, seed)).lasting(rounds);
            for (int round = 1; round <= rounds; round++) {
                assertThat(session.play().again()).as("round %d", round).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "13, 13", "19, 19"})
    void letEverybodySitOutOnceBeforeAnybodyDoesTwice(int people, int rounds) {
        Session session = Session.of(speakingOneLanguage(people, 1)).lasting(rounds);
        session.asked.sittingOut();
        for (int round = 1; round <= rounds; round++) {
            assertThat(session.play().again()).as("round %d", round).isEmpty();
        }

        assertThat(session.asked.oddTurns)
                .hasSize(people)
                .allSatisfy((who, turns) -> assertThat(turns).isEqualTo(1));
    }

    @Test
    void areAllOfASessionPlannedAnewWhenSomebodyLeavesAndSomebodyComes() {
        Session session = Session.of(speakingOneLanguage(21, 3)).lasting(18);
        session.asked.sittingOut();
        List<String> everybody = List.copyOf(session.asked.present);
        session.asked.present.remove(everybody.getFirst());
        for (int round = 1; round <= 18; round++) {
            if (round == 5) {
                session.asked.present.remove(everybody.getLast());
            }
            if (round == 6) {
                session.asked.present.add(everybody.getFirst());
            }
            assertThat(session.play().again()).as("round %d", round).isEmpty();
        }
    }

    @Test
    void whenEverybodyHasMetBringTogetherWhoMetTheLeast() {
        Session session = Session.of(speakingOneLanguage(6, 1));
        for (int round = 1; round <= 20; round++) {
            session.play();
        }

        int[] times = session.asked.met.stream()
                .distinct()
                .mapToInt(pair ->
                        (int) session.asked.met.stream().filter(pair::equals).count())
                .toArray();

        assertThat(times).hasSize(15);
        assertThat(Arrays.stream(times).max().orElseThrow()
                        - Arrays.stream(times).min().orElseThrow())
                .isLessThanOrEqualTo(2);
    }

    @Test
    void neverBringTogetherWhoIsKeptApart() {
        Session session = Session.of(Crowd.ofTheDemo());
        session.asked.blocked.addAll(session.asked.drawnPairs(new Random(4), 0.2));
        session.asked.passed.addAll(session.asked.drawnPairs(new Random(5), 0.1));
        for (int round = 1; round <= 15; round++) {
            Played played = session.play();

            assertThat(played.pairs()).noneMatch(session.asked.blocked::contains);
            assertThat(played.pairs()).noneMatch(session.asked.passed::contains);
            assertThat(played.again()).isEmpty();
            assertThat(played.pairing().sittingOut()).isEmpty();
        }
    }

    @Test
    void ofTablesSpreadPeople() {
        Session session = Session.of(speakingOneLanguage(24, 2));
        session.asked.roomsOf(4);
        for (int round = 1; round <= 4; round++) {
            assertThat(session.play().again()).as("round %d", round).isEmpty();
        }
    }

    private static int mostNewPairs(Asked asked, Played played) {
        List<String> ids = asked.present;
        int[] mate = LargestMatching.of(ids.size(), (a, b) -> {
            Pair pair = new Pair(ids.get(a), ids.get(b));
            return a != b && asked.mayMeet(pair) && !played.metBefore().contains(pair);
        });
        return (int) Arrays.stream(mate)
                        .filter(other -> other != LargestMatching.NONE)
                        .count()
                / 2;
    }

    private static List<Someone> speakingOneLanguage(int people, long seed) {
        return Crowd.drawn(people, seed).stream().map(one -> one.speaks("en")).toList();
    }
}
