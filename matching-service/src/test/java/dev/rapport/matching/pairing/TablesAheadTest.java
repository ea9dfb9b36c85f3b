package dev.rapport.matching.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.matching.Crowd;
import dev.rapport.matching.Someone;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables over all rounds of a session. */
class TablesAheadTest {

    /** Sixteen at tables of four over five rounds are the pairs of the affine plane of order four: each just once. */
    @ParameterizedTest
    @CsvSource({"16, 4, 5", "30, 3, 10", "15, 3, 5"})
    void letNobodyMeetTwiceWhereThatCanBe(int people, int size, int rounds) {
        for (int seed = 0; seed < 3; seed++) {
            assertThat(again(people, size, rounds, seed)).as("seed %d", seed).isZero();
        }
    }

    @Test
    void keepApartWhoIsKeptApart() {
        for (int seed = 0; seed < 10; seed++) {
            Session session = session(16, 4, 4, seed);
            session.asked.blocked.addAll(session.asked.drawnPairs(new Random(seed), 0.1));

            IntStream.range(0, 4)
                    .forEach(round ->
                            assertThat(session.play().pairing().sittingOut()).isEmpty());
        }
    }

    private static int again(int people, int size, int rounds, long seed) {
        Session session = session(people, size, rounds, seed);
        return IntStream.range(0, rounds)
                .map(round -> session.play().again().size())
                .sum();
    }

    private static Session session(int people, int size, int rounds, long seed) {
        List<Someone> crowd =
                Crowd.drawn(people, seed).stream().map(one -> one.speaks("en")).toList();
        Session session = Session.of(crowd).lasting(rounds);
        session.asked.roomsOf(size);
        return session;
    }
}
