package dev.rapport.matching.pairing;

import static dev.rapport.matching.Someone.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.PairingEvent.Kind;
import dev.rapport.events.PairingEvent.PairedRoom;
import dev.rapport.matching.Crowd;
import dev.rapport.matching.Someone;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was between people in earlier sessions, and what they felt. */
class EarlierEncountersTest {
    private static final List<Someone> ALIKE = List.of(
            someone("ada").likes("jazz"),
            someone("bob").likes("jazz"),
            someone("cyd").likes("jazz"),
            someone("dan").likes("jazz"));

    @Test
    void makeTwoALittleLessNew() {
        for (long seed = 0; seed < 20; seed++) {
            Asked asked = Asked.of(ALIKE).seed(seed).metBefore("ada", "bob");

            assertThat(members(asked)).doesNotContain(List.of("ada", "bob"));
        }
    }

    @Test
    void doNotOutweighMuchInCommon() {
        Asked asked = Asked.of(
                        someone("ada").likes("jazz", "moss", "chess").offers("bookkeeping"),
                        someone("bob").likes("jazz", "moss", "chess").seeks("bookkeeping"),
                        someone("cyd").likes("tea"),
                        someone("dan").likes("tea"))
                .metBefore("ada", "bob");

        assertThat(members(asked)).contains(List.of("ada", "bob"));
    }

    @Test
    void countForNoMoreThanThree() {
        Asked asked = Asked.of(
                someone("ada")
                        .likes("jazz", "moss", "chess")
                        .offers("bookkeeping")
                        .seeks("logo design"),
                someone("bob")
                        .likes("jazz", "moss", "chess")
                        .seeks("bookkeeping")
                        .offers("logo design"),
                someone("cyd"),
                someone("dan"));
        for (int session = 0; session < 50; session++) {
            asked.metBefore("ada", "bob");
        }

        assertThat(members(asked)).contains(List.of("ada", "bob"));
    }

    @Test
    void keepAwayWhoWouldRatherNotWhateverTheyHaveInCommon() {
        Asked asked = Asked.of(
                        someone("ada").likes("jazz", "moss", "chess").offers("bookkeeping"),
                        someone("bob").likes("jazz", "moss", "chess").seeks("bookkeeping"),
                        someone("cyd").likes("tea"),
                        someone("dan").likes("tea"))
                .reluctant("bob", "ada");

        assertThat(members(asked)).doesNotContain(List.of("ada", "bob"));
    }

    @Test
    void keepNobodyWithoutAPartner() {
        Asked asked = Asked.of(ALIKE.subList(0, 2)).metBefore("ada", "bob").reluctant("ada", "bob");

        assertThat(members(asked)).containsExactly(List.of("ada", "bob"));
    }

    @Test
    void comeAfterWhatHappenedInThisSession() {
        Asked asked = Asked.of(ALIKE)
                .met("ada", "cyd")
                .met("bob", "dan")
                .met("ada", "dan")
                .met("bob", "cyd")
                .metBefore("ada", "bob")
                .reluctant("ada", "bob");

        assertThat(members(asked)).contains(List.of("ada", "bob"));
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 250})
    void keepReluctantPairsApartInRoomsOfAnySize(int people) {
        for (int size = 2; size <= 4; size++) {
            Asked asked = Asked.of(Crowd.drawn(people, size).stream()
                            .map(one -> one.speaks("en"))
                            .toList())
                    .roomsOf(size);
            Set<Pair> usual = new HashSet<>(Rooms.newPairs(asked, asked.pair()));
            asked.reluctant.addAll(usual);
            asked.metBefore.addAll(usual);

            assertThat(Rooms.newPairs(asked, asked.pair()))
                    .as("rooms of %d", size)
                    .noneMatch(usual::contains);
        }
    }

    @Test
    void areNotCalledNew() {
        Asked asked = Asked.of(someone("ada"), someone("bob")).metBefore("ada", "bob");

        assertThat(asked.pair().rooms().getFirst().reasons())
                .singleElement()
                .extracting(reason -> reason.kind())
                .isEqualTo(Kind.MET_BEFORE);
    }

    @Test
    void leaveNoTraceOfFeelingsInReasonsOrAffinity() {
        Asked asked = Asked.of(ALIKE.subList(0, 2)).metBefore("ada", "bob");
        Pairing willing = asked.pair();

        assertThat(asked.reluctant("ada", "bob").pair()).isEqualTo(willing);
    }

    @Test
    void takeLittleFromThePeopleOfTheDemo() {
        Asked asked = Asked.of(Crowd.ofTheDemo());
        double before = affinity(asked);
        asked.metBefore.addAll(asked.drawnPairs(new Random(2), 0.2));

        assertThat(affinity(asked)).isBetween(0.9 * before, before);
    }

    private static double affinity(Asked asked) {
        return asked.pair().rooms().stream().mapToDouble(PairedRoom::affinity).sum();
    }

    private static List<List<String>> members(Asked asked) {
        return asked.pair().rooms().stream().map(PairedRoom::members).toList();
    }
}
