package dev.rapport.session.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.session.attendance.SharedInterests.Interest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedInterestsTest {

    @Test
    void areThoseOfTwoAndMoreMostSharedFirst() {
        List<List<String>> interests = List.of(
                List.of("Slow travel", "chess"), List.of("slow travel", "jazz", "Chess"), List.of("chess", "knitting"));

        assertThat(SharedInterests.of(interests))
                .containsExactly(new Interest("chess", 3), new Interest("Slow travel", 2));
    }

    @Test
    void areNoneWhereNobodyComes() {
        assertThat(SharedInterests.of(List.of())).isEmpty();
    }

    @Test
    void areNotMoreThanCanBeReadAtAGlance() {
        List<String> many =
                IntStream.range(0, 40).mapToObj(number -> "interest " + number).toList();

        assertThat(SharedInterests.of(List.of(many, many))).hasSize(12);
    }
}
