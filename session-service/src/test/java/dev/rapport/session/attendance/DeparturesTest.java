package dev.rapport.session.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeparturesTest {
    private static final Instant NOW = Instant.EPOCH;

    private final Departures departures = new Departures();

    @Test
    void nearlyAllAtOnceHaveNotLeft() {
        close(20);
        assertThat(departures.wereAllAtOnce(0, NOW)).isTrue();
        assertThat(departures.wereAllAtOnce(5, NOW)).isTrue();
    }

    @Test
    void someOfManyHaveLeft() {
        close(20);
        assertThat(departures.wereAllAtOnce(6, NOW)).isFalse();
    }

    @Test
    void aFewHaveLeftEvenWhereNobodyStays() {
        close(4);
        assertThat(departures.wereAllAtOnce(0, NOW)).isFalse();
    }

    @Test
    void oneAfterTheOtherTheyHaveLeft() {
        IntStream.range(0, 20)
                .forEach(i -> departures.closed(
                        NOW.plus(Departures.AT_ONCE.multipliedBy(i).dividedBy(3))));
        assertThat(departures.wereAllAtOnce(
                        0, NOW.plus(Departures.AT_ONCE.multipliedBy(19).dividedBy(3))))
                .isFalse();
    }

    private void close(int connections) {
        IntStream.range(0, connections).forEach(i -> departures.closed(NOW));
    }
}
