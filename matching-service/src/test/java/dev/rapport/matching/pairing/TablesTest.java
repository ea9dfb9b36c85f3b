package dev.rapport.matching.pairing;

import static dev.rapport.matching.Someone.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.PairingEvent.PairedRoom;
import dev.rapport.matching.Crowd;
import dev.rapport.matching.Someone;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rooms of three to six. */
class TablesTest {

    @ParameterizedTest
    @CsvSource({
        "12, 3, 4, 3",
        "12, 6, 2, 6",
        "13, 4, 4, 3",
        "14, 6, 3, 4",
        "7, 6, 2, 3",
        "25, 6, 5, 5",
        "61, 5, 13, 4",
        "700, 6, 117, 5"
    })
    void areAsFewAndAsEvenAsCanBe(int people, int size, int tables, int smallest) {
        Pairing pairing = Asked.of(speakingOneLanguage(people, 1)).roomsOf(size).pair();

        assertThat(pairing.rooms()).hasSize(tables);
        assertThat(pairing.rooms())
                .extracting(room -> room.members().size())
                .allMatch(members -> members == smallest || members == smallest + 1);
        assertThat(pairing.sittingOut()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 12, 15, 18})
    void bringTogetherWhoHasMuchInCommon(int people) {
        List<Someone> crowd = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            String interest = List.of("jazz", "chess", "moss").get(i % 3);
            crowd.add(someone(interest + i).likes(interest));
        }

        Pairing pairing = Asked.of(crowd).roomsOf(people / 3).pair();

        assertThat(pairing.rooms())
                .hasSize(3)
                .allSatisfy(room -> assertThat(room.members())
                        .extracting(id -> id.charAt(0))
                        .containsOnly(room.members().getFirst().charAt(0)));
    }

    @Test
    void leaveNobodyAloneWhomPairsWouldNot() {
        for (int seed = 0; seed < 200; seed++) {
            Asked asked = Asked.of(Crowd.drawn(13 + seed % 30, seed)).seed(seed).roomsOf(3 + seed % 4);
            asked.blocked.addAll(asked.drawnPairs(new Random(seed), 0.2 * (seed % 5)));

            Pairing tables = asked.pair();

            Rooms.assertSound(asked, tables);
            assertThat(tables.sittingOut())
                    .as("seed %d", seed)
                    .hasSizeLessThanOrEqualTo(
                            asked.roomsOf(2).sittingOut().pair().sittingOut().size());
        }
    }

    @Test
    void leaveOutOnlyWhoCannotTalkWithAnybody() {
        List<Someone> people = Stream.concat(
                        speakingOneLanguage(30, 3).stream(),
                        Stream.of(
                                someone("x1").speaks("fi"),
                                someone("x2").speaks("fi"),
                                someone("x3").speaks("pl")))
                .toList();

        Asked asked = Asked.of(people).roomsOf(4);
        Pairing pairing = asked.pair();

        Rooms.assertSound(asked, pairing);
        assertThat(pairing.sittingOut()).containsExactly("x3");
        assertThat(pairing.rooms()).extracting(PairedRoom::members).contains(List.of("x1", "x2"));
    }

    private static List<Someone> speakingOneLanguage(int people, long seed) {
        return Crowd.drawn(people, seed).stream().map(one -> one.speaks("en")).toList();
    }
}
