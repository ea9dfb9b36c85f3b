package dev.rapport.matching.pairing;

import static dev.rapport.matching.Someone.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.PairingEvent.PairedRoom;
import dev.rapport.matching.Crowd;
import dev.rapport.matching.Someone;
import dev.rapport.matching.pairing.Session.Played;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the one who is left when the number is odd. */
class OddNumberTest {

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 11, 13, 41, 121})
    void makesOneTrioAndLeavesNobody(int people) {
        Pairing pairing = Asked.of(speakingOneLanguage(people, 1)).pair();

        assertThat(pairing.sittingOut()).isEmpty();
        assertThat(pairing.rooms())
                .extracting(room -> room.members().size())
                .containsOnlyOnce(3)
                .allMatch(size -> size == 2 || size == 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 11, 13, 41, 121})
    void letsOneSitOutWhereTheOrganiserWantsPairs(int people) {
        Pairing pairing = Asked.of(speakingOneLanguage(people, 1)).sittingOut().pair();

        assertThat(pairing.sittingOut()).hasSize(1);
        assertThat(pairing.rooms()).extracting(room -> room.members().size()).containsOnly(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 7, 11, 13, 25})
    void letsNobodySitOutTwiceBeforeEverybodyHas(int people) {
        Session session = Session.of(speakingOneLanguage(people, 2));
        session.asked.sittingOut();
        for (int round = 1; round <= 2 * people; round++) {
            int least = leastTurns(session.asked);
            List<String> out = session.play().pairing().sittingOut();

            assertThat(out)
                    .as("round %d", round)
                    .singleElement()
                    .satisfies(id -> assertThat(session.asked.oddTurns.get(id)).isEqualTo(least + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 9, 11, 15, 21, 41})
    void makesNobodyTheThirdTwiceBeforeEverybodyWasInATrio(int people) {
        for (long seed = 0; seed < 5; seed++) {
            Session session = Session.of(speakingOneLanguage(people, seed));
            for (int round = 1; round <= people / 3; round++) {
                int least = leastTurns(session.asked);
                Played played = session.play();

                assertThat(trio(played.pairing()).getLast())
                        .satisfies(
                                id -> assertThat(session.asked.oddTurns.get(id)).isEqualTo(least + 1));
            }
        }
    }

    @Test
    void isSharedByAllWhoKeepComing() {
        Session session = Session.of(speakingOneLanguage(9, 3));
        for (int round = 1; round <= 3; round++) {
            session.play();
        }

        assertThat(session.asked.oddTurns).hasSize(9).containsValue(1).doesNotContainValue(2);
    }

    @Test
    void ofSeveralGroupsThatCannotTalkLeavesOneEach() {
        Asked asked = Asked.of(
                        someone("a").speaks("en"),
                        someone("b").speaks("en"),
                        someone("c").speaks("en"),
                        someone("d").speaks("de"),
                        someone("e").speaks("de"),
                        someone("f").speaks("de"),
                        someone("g").speaks("pl"))
                .sittingOut();

        assertThat(asked.pair().sittingOut()).hasSize(3).contains("g");
    }

    @Test
    void takesAsThirdWhomNobodyInTheRoomHasBlocked() {
        for (long seed = 0; seed < 100; seed++) {
            Asked asked = Asked.of(speakingOneLanguage(15, seed)).seed(seed);
            asked.blocked.addAll(asked.drawnPairs(new Random(seed), 0.4));

            Rooms.assertSound(asked, asked.pair());
        }
    }

    @Test
    void placesEverybodyWhoCanBePlaced() {
        for (int seed = 0; seed < 60; seed++) {
            Asked asked = Asked.of(speakingOneLanguage(13, seed)).seed(seed);
            asked.blocked.addAll(asked.drawnPairs(new Random(seed), 0.5 + 0.1 * (seed % 5)));
            if (seed % 2 == 0) {
                asked.sittingOut();
            }

            assertThat(asked.pair().sittingOut())
                    .as("seed %d", seed)
                    .hasSize(FewestLeft.of(asked, seed % 2 == 0 ? 2 : 3));
        }
    }

    private static List<String> trio(Pairing pairing) {
        return pairing.rooms().stream()
                .map(PairedRoom::members)
                .filter(members -> members.size() == 3)
                .findFirst()
                .orElseThrow();
    }

    private static int leastTurns(Asked asked) {
        return asked.present.stream()
                .mapToInt(id -> asked.oddTurns.getOrDefault(id, 0))
                .min()
                .orElseThrow();
    }

    private static List<Someone> speakingOneLanguage(int people, long seed) {
        return Crowd.drawn(people, seed).stream().map(one -> one.speaks("en")).toList();
    }
}
