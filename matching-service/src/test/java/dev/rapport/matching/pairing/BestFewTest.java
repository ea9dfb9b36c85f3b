package dev.rapport.matching.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BestFewTest {

    @Test
    void keepsTheGreatest() {
        for (int seed = 0; seed < 500; seed++) {
            int most = seed % 9;
            long[] numbers = new Random(seed).longs(seed % 40, 0, 50).toArray();
            BestFew best = new BestFew(most);
            LongStream.of(numbers).forEach(best::offer);

            long[] kept = LongStream.of(best.toArray()).sorted().toArray();

            long[] sorted = LongStream.of(numbers).sorted().toArray();
            assertThat(kept)
                    .isEqualTo(LongStream.of(sorted)
                            .skip(Math.max(0, sorted.length - most))
                            .toArray());
        }
    }

    @Test
    void beginsAgainWhenCleared() {
        BestFew best = new BestFew(2);
        best.offer(9);
        best.offer(8);
        best.clear();
        best.offer(1);

        assertThat(best.toArray()).containsExactly(1);
        assertThat(best.isFull()).isFalse();
    }
}
