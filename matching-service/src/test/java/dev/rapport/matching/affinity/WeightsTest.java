package dev.rapport.matching.affinity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rapport.events.RoundEvent.MatchingStyle;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsTest {

    @ParameterizedTest
    @EnumSource
    void makeOneTogether(MatchingStyle style) {
        Weights weights = Weights.of(style, Map.of(Weights.COMMON_GROUND, 3.0));

        assertThat(weights.commonGround() + weights.giveAndGet() + weights.surprise())
                .isEqualTo(1, within(1e-12));
    }

    @Test
    void areOverriddenOneByOne() {
        Weights weights = Weights.of(MatchingStyle.BALANCED, Map.of(Weights.GIVE_AND_GET, 1.5));

        assertThat(weights.commonGround()).isEqualTo(0.25);
        assertThat(weights.giveAndGet()).isEqualTo(0.75);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY, 1e300})
    void stayThoseOfTheStyleWhereAnOverrideMakesNoSense(double nonsense) {
        assertThat(Weights.of(MatchingStyle.SURPRISE, Map.of(Weights.SURPRISE, nonsense, "unknown", 1.0)))
                .isEqualTo(Weights.of(MatchingStyle.SURPRISE));
    }

    @Test
    void stayThoseOfTheStyleWhereNothingIsLeft() {
        assertThat(Weights.of(
                        MatchingStyle.BALANCED,
                        Map.of(Weights.COMMON_GROUND, 0.0, Weights.GIVE_AND_GET, 0.0, Weights.SURPRISE, 0.0)))
                .isEqualTo(Weights.of(MatchingStyle.BALANCED));
    }

    @Test
    void cannotAllBeNothing() {
        assertThatThrownBy(() -> new Weights(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Weights(1, -1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
