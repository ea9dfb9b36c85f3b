package dev.rapport.matching.pairing;

import static dev.rapport.matching.Someone.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rapport.matching.Crowd;
import dev.rapport.matching.Someone;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What people would have if rooms were drawn by lot. */
class ChanceTest {

    @Test
    void isTheMeanOfAllPairs() {
        Asked asked =
                Asked.of(someone("ann").likes("chess"), someone("bob").likes("chess"), someone("cyd"), someone("dan"));

        double best = asked.pair().rooms().stream()
                .filter(room -> room.members().equals(List.of("ann", "bob")))
                .findFirst()
                .orElseThrow()
                .affinity();

        assertThat(best).isPositive();
        assertThat(asked.pair().chance()).isCloseTo(best / 6, within(1e-9));
    }

    @Test
    void saysNothingOfBlocks() {
        Asked asked = Asked.of(someone("ann").likes("chess"), someone("bob").likes("chess"), someone("cyd"));

        assertThat(asked.blocked("ann", "bob").pair().chance())
                .isEqualTo(asked.pair().chance())
                .isPositive();
    }

    @Test
    void takesNoAccountOfPairsWhoCannotTalk() {
        Asked asked = Asked.of(
                someone("ann").likes("chess").speaks("en"),
                someone("bob").likes("chess").speaks("fr"));

        assertThat(asked.pair().chance()).isNull();
    }

    @Test
    void isDrawnOfACrowdAndNearlyTheMeanOfAllItsPairs() {
        List<Someone> crowd = Crowd.drawn(400, 3);
        Floor floor = Floor.of(Asked.of(crowd).seed(5).task());

        double mean = IntStream.range(0, 400)
                .boxed()
                .flatMapToDouble(a -> IntStream.range(0, a)
                        .filter(b -> floor.allowed(a, b))
                        .mapToDouble(b -> floor.gathering().affinity(a, b).score()))
                .average()
                .orElseThrow();

        assertThat(Chance.of(floor)).isCloseTo(mean, within(0.01)).isEqualTo(Chance.of(floor));
    }

    @Test
    void isLessThanWhatAPairingBrings() {
        Pairing pairing = Asked.of(Crowd.ofTheDemo()).pair();

        assertThat(pairing.rooms().stream()
                        .mapToDouble(room -> room.affinity())
                        .average()
                        .orElseThrow())
                .isGreaterThan(1.5 * pairing.chance());
    }
}
