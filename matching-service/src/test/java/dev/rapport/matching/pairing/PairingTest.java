package dev.rapport.matching.pairing;

import static dev.rapport.matching.Someone.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.PairingEvent.PairedRoom;
import dev.rapport.events.RoundEvent.MatchingStyle;
import dev.rapport.events.RoundEvent.OddOneOut;
import dev.rapport.matching.Crowd;
import dev.rapport.matching.Someone;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds of every pairing, on many drawn sessions, and what nobody expects. */
class PairingTest {

    @Test
    void keepsEveryRuleWhateverIsAsked() {
        for (long seed = 0; seed < 800; seed++) {
            Asked asked = drawn(seed);
            try {
                Rooms.assertSound(asked, asked.pair());
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    @Test
    void isTheSameForTheSameTaskInWhateverOrder() {
        for (long seed = 0; seed < 100; seed++) {
            Asked asked = drawn(seed);
            Pairing pairing = asked.pair();
            Random random = new Random(seed);
            Collections.shuffle(asked.present, random);
            Collections.shuffle(asked.open, random);
            Collections.shuffle(asked.met, random);

            assertThat(asked.pair()).as("seed %d", seed).isEqualTo(pairing);
        }
    }

    @Test
    void isDrawnBetweenEquals() {
        List<Someone> alike =
                IntStream.range(0, 20).mapToObj(i -> someone("p" + i)).toList();

        assertThat(Asked.of(alike).seed(1).pair())
                .isNotEqualTo(Asked.of(alike).seed(2).pair());
    }

    @Test
    void ofNobodyIsEmpty() {
        assertThat(Asked.of(List.of()).pair()).isEqualTo(new Pairing(List.of(), List.of(), List.of()));
    }

    @Test
    void ofOneSitsOut() {
        assertThat(Asked.of(someone("ada")).pair()).isEqualTo(new Pairing(List.of(), List.of(), List.of("ada")));
        assertThat(Asked.of(someone("ada")).roomsOf(4).pair().sittingOut()).containsExactly("ada");
    }

    @Test
    void ofTwoIsARoomEvenWhenTheyHaveMetOften() {
        Asked asked = Asked.of(someone("ada"), someone("bob")).met("ada", "bob").met("bob", "ada");

        assertThat(asked.pair().rooms()).extracting(PairedRoom::members).containsExactly(List.of("ada", "bob"));
        Rooms.assertSound(asked, asked.pair());
    }

    @Test
    void ofTwoWhoBlockedEachOtherIsNone() {
        Pairing pairing =
                Asked.of(someone("ada"), someone("bob")).blocked("bob", "ada").pair();

        assertThat(pairing.rooms()).isEmpty();
        assertThat(pairing.sittingOut()).containsExactly("ada", "bob");
    }

    @Test
    void ofTwoWithoutACommonLanguageIsNone() {
        assertThat(Asked.of(someone("ada").speaks("en"), someone("bob").speaks("de"))
                        .pair()
                        .rooms())
                .isEmpty();
    }

    @Test
    void takesAnAttendeeWhoIsNamedTwiceOnce() {
        Asked asked = Asked.of(someone("ada"), someone("bob"));
        asked.present.add("ada");

        assertThat(asked.pair().rooms()).extracting(PairedRoom::members).containsExactly(List.of("ada", "bob"));
    }

    @Test
    void ignoresPeopleWhoAreNotThere() {
        Asked asked = Asked.of(someone("ada"), someone("bob"))
                .blocked("ada", "zoe")
                .met("bob", "zoe")
                .passed("zoe", "yan");

        assertThat(asked.pair().rooms()).hasSize(1);
    }

    @Test
    void doesNotPairAgainThoseOfWhomOnePassed() {
        Asked asked = Asked.of(
                        someone("ada").likes("jazz"), someone("bob").likes("jazz"), someone("cyd"), someone("dan"))
                .passed("bob", "ada");

        assertThat(Rooms.newPairs(asked, asked.pair())).hasSize(2).doesNotContain(new Pair("ada", "bob"));
    }

    /** Anything that may be asked, small enough to be nasty. */
    private static Asked drawn(long seed) {
        Random random = new Random(seed);
        int count = random.nextInt(4) == 0 ? 13 + random.nextInt(60) : random.nextInt(20);
        Asked asked = Asked.of(Crowd.drawn(count, seed)).seed(seed);
        asked.roomSize = random.nextInt(3) == 0 ? 3 + random.nextInt(4) : 2;
        asked.oddOneOut = OddOneOut.values()[random.nextInt(2)];
        asked.style = MatchingStyle.values()[random.nextInt(4)];
        double share = List.of(0.0, 0.05, 0.3, 0.8).get(random.nextInt(4));
        asked.blocked.addAll(asked.drawnPairs(random, share));
        asked.passed.addAll(asked.drawnPairs(random, share / 5));
        double metShare = List.of(0.0, 0.2, 0.7, 1.0).get(random.nextInt(4));
        asked.met.addAll(asked.drawnPairs(random, metShare));
        asked.met.addAll(asked.drawnPairs(random, metShare / 2));
        asked.metBefore.addAll(asked.drawnPairs(random, 0.1));
        asked.reluctant.addAll(asked.drawnPairs(random, 0.1));
        asked.present.forEach(id -> asked.oddTurns.put(id, random.nextInt(3)));
        if (random.nextInt(3) == 0) {
            List<String> inRooms = asked.present.stream().limit(count / 4 * 2).toList();
            for (int i = 0; i + 1 < inRooms.size(); i += 2) {
                asked.open("room" + i, inRooms.get(i), inRooms.get(i + 1));
            }
        }
        return asked;
    }
}
