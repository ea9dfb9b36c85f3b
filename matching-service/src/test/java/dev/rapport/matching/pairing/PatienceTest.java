package dev.rapport.matching.pairing;

import static dev.rapport.matching.Someone.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.PairingEvent.PairedRoom;
import dev.rapport.matching.Crowd;
import dev.rapport.matching.Someone;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Who is paired on an open floor, and who waits on. */
class PatienceTest {
    private static final Someone BAKER = someone("baker").likes("sourdough").speaks("en");
    private static final Someone OTHER_BAKER =
            someone("other").likes("sourdough").speaks("en");
    private static final Someone CLIMBER = someone("climber").likes("climbing").speaks("en");
    private static final Someone SINGER = someone("singer").likes("choirs").speaks("en");

    @Test
    void pairsTheBestForEachOtherAtOnce() {
        Asked asked = Asked.of(BAKER, OTHER_BAKER, CLIMBER).onAnOpenFloor();

        assertThat(together(asked)).containsExactly(List.of("baker", "other"));
        assertThat(asked.pair().sittingOut()).containsExactly("climber");
    }

    @Test
    void letsPeopleWaitForSomebodyBetterWhoIsBusy() {
        Asked asked = Asked.of(BAKER, OTHER_BAKER, CLIMBER).onAnOpenFloor().busy("other");

        assertThat(together(asked)).isEmpty();
        assertThat(asked.pair().sittingOut()).containsExactly("baker", "climber");
    }

    @Test
    void pairsWhoeverIsFreeOnceTheLongestWaitOfOneIsOver() {
        Asked asked = Asked.of(BAKER, OTHER_BAKER, CLIMBER)
                .onAnOpenFloor()
                .busy("other")
                .waited(20, "baker");

        assertThat(together(asked)).containsExactly(List.of("baker", "climber"));
    }

    @Test
    void growsLessChoosyWithTime() {
        List<Someone> crowd =
                Crowd.drawn(60, 5).stream().map(one -> one.speaks("en")).toList();
        String[] busy = crowd.stream().skip(8).map(Someone::id).toArray(String[]::new);
        String[] ready = crowd.stream().limit(8).map(Someone::id).toArray(String[]::new);

        List<Integer> paired = List.of(0, 10, 15, 19, 20).stream()
                .map(seconds -> together(
                                Asked.of(crowd).onAnOpenFloor().busy(busy).waited(seconds, ready))
                        .size())
                .toList();

        assertThat(paired)
                .isSorted()
                .endsWith(4)
                .first()
                .satisfies(first -> assertThat(first).isLessThan(3));
    }

    @Test
    void neverPairsAgainWhileSomebodyNewToEitherIsThereFreeOrNot() {
        Asked asked = Asked.of(BAKER, CLIMBER, SINGER)
                .onAnOpenFloor()
                .waited(60, "baker", "climber")
                .met("baker", "climber")
                .busy("singer");
        assertThat(together(asked)).isEmpty();

        asked.met("baker", "singer");
        assertThat(together(asked)).isEmpty();

        asked.met("climber", "singer");
        assertThat(together(asked)).containsExactly(List.of("baker", "climber"));
    }

    @Test
    void pairsAgainOnlyOnceTheLongestWaitOfBothIsOver() {
        Asked asked = Asked.of(BAKER, CLIMBER)
                .onAnOpenFloor()
                .met("baker", "climber")
                .waited(20, "baker")
                .waited(19, "climber");
        assertThat(together(asked)).isEmpty();

        asked.waited(20, "climber");
        assertThat(together(asked)).containsExactly(List.of("baker", "climber"));
    }

    @Test
    void whoeverIsKeptApartOrCannotTalkIsNobodyNewToWaitFor() {
        Someone deaf = someone("deaf").likes("choirs").speaks("fr");
        Asked asked = Asked.of(BAKER, CLIMBER, SINGER, deaf)
                .onAnOpenFloor()
                .waited(20, "baker", "climber")
                .met("baker", "climber")
                .blocked("baker", "singer")
                .passed("climber", "singer")
                .busy("singer", "deaf");

        assertThat(together(asked)).containsExactly(List.of("baker", "climber"));
    }

    @Test
    void whoeverHasWaitedLongestIsPairedWhenTheNumberIsOdd() {
        Asked asked = Asked.of(CLIMBER, SINGER, BAKER)
                .onAnOpenFloor()
                .waited(30, "climber", "baker")
                .waited(3, "singer");

        assertThat(together(asked)).containsExactly(List.of("baker", "climber"));
        assertThat(asked.pair().sittingOut()).containsExactly("singer");
    }

    @Test
    void keepsEveryHardRuleOnRandomFloors() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Asked asked = Asked.of(Crowd.drawn(4 + random.nextInt(20), seed))
                    .seed(seed)
                    .onAnOpenFloor();
            asked.blocked.addAll(asked.drawnPairs(random, 0.2));
            asked.met.addAll(asked.drawnPairs(random, 0.3));
            asked.people.keySet().forEach(id -> asked.waited(random.nextInt(30), id));
            List.copyOf(asked.present).stream()
                    .filter(id -> random.nextBoolean())
                    .forEach(asked::busy);

            Pairing pairing = asked.pair();

            Rooms.assertSound(asked, pairing);
            assertThat(pairing.joins()).isEmpty();
            assertThat(pairing.rooms()).allMatch(room -> room.members().size() == 2);
            assertThat(pairing).isEqualTo(asked.pair());
            Rooms.newPairs(asked, pairing).stream()
                    .filter(asked.met::contains)
                    .forEach(again -> assertNobodyNewIsThere(asked, again));
        }
    }

    private static void assertNobodyNewIsThere(Asked asked, Pair again) {
        for (String one : List.of(again.first(), again.second())) {
            assertThat(asked.people.keySet())
                    .filteredOn(other -> !other.equals(one))
                    .map(other -> new Pair(one, other))
                    .noneMatch(pair -> asked.mayMeet(pair) && !asked.met.contains(pair));
        }
    }

    private static List<List<String>> together(Asked asked) {
        return asked.pair().rooms().stream().map(PairedRoom::members).toList();
    }
}
