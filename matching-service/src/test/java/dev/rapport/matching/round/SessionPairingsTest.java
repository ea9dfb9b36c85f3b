package dev.rapport.matching.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.PairingEvent.Join;
import dev.rapport.events.PairingEvent.PairedRoom;
import dev.rapport.events.PairingEvent.RoomsPaired;
import dev.rapport.events.RoundEvent.MatchingStyle;
import dev.rapport.events.RoundEvent.OddOneOut;
import dev.rapport.events.RoundEvent.OpenRoom;
import dev.rapport.events.RoundEvent.PairingRules;
import dev.rapport.events.RoundEvent.RoundDue;
import dev.rapport.matching.pairing.Pair;
import dev.rapport.matching.pairing.Pairing;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionPairingsTest {
    private static final Join JOIN = new Join("late", "room-1", List.of());

    @Test
    void rememberWhichRoundsAndWavesAreAnswered() {
        SessionPairings pairings = SessionPairings.NONE.with(due(1, 2), rooms(1));

        assertThat(pairings.hasAnswered(due(1, 2))).isTrue();
        assertThat(pairings.hasAnswered(due(1, 3))).isFalse();
        assertThat(pairings.hasAnswered(due(12, 0))).isFalse();
        assertThat(pairings.hasAnswered(due(2, 2))).isFalse();
    }

    /** Nobody waits for it any more: the next wave is called once one is answered or given up. */
    @Test
    void takeAWaveThatComesBehindALaterOneForAnswered() {
        assertThat(SessionPairings.NONE.with(due(1, 2), rooms(1)).hasAnswered(due(1, 1)))
                .isTrue();
    }

    @Test
    void rememberWhoWasPutTogetherOnceForEachTime() {
        Pairing trio = new Pairing(List.of(room("a", "b", "c")), List.of(), List.of());

        assertThat(SessionPairings.NONE
                        .with(due(1, 0), trio)
                        .with(due(2, 0), trio)
                        .met())
                .containsExactlyInAnyOrder(
                        new Pair("a", "b"),
                        new Pair("a", "c"),
                        new Pair("b", "c"),
                        new Pair("a", "b"),
                        new Pair("a", "c"),
                        new Pair("b", "c"));
    }

    @Test
    void rememberWithWhomSomebodyWasPutWhoJoined() {
        Pairing joined = new Pairing(List.of(), List.of(JOIN), List.of());

        assertThat(SessionPairings.NONE.with(due(1, 1), joined).met())
                .containsExactlyInAnyOrder(new Pair("late", "x"), new Pair("late", "y"));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "1000, 1", "1001, 2", "2500, 3"})
    void areToldInPartsOfAThousandRooms(int rooms, int parts) {
        Pairing pairing = rooms(rooms);

        List<RoomsPaired> answer = SessionPairings.answer(due(3, 1), pairing);

        assertThat(answer).hasSize(parts).allMatch(part -> part.parts() == parts && part.round() == 3);
        assertThat(answer)
                .extracting(RoomsPaired::part)
                .isEqualTo(IntStream.range(0, parts).boxed().toList());
        assertThat(answer).allMatch(part -> part.rooms().size() <= 1000 && part.wave() == 1);
        assertThat(answer.stream().flatMap(part -> part.rooms().stream())).isEqualTo(pairing.rooms());
        assertThat(answer.stream().flatMap(part -> part.joins().stream())).containsExactly(JOIN);
        assertThat(answer.stream().flatMap(part -> part.sittingOut().stream())).containsExactly("out");
    }

    private static Pairing rooms(int count) {
        return new Pairing(
                IntStream.range(0, count).mapToObj(i -> room("a" + i, "b" + i)).toList(),
                List.of(JOIN),
                List.of("out"));
    }

    private static PairedRoom room(String... members) {
        return new PairedRoom(List.of(members), List.of(), 0.5);
    }

    private static RoundDue due(int round, int wave) {
        return new RoundDue(
                "session",
                round,
                wave,
                1,
                1,
                new PairingRules(2, OddOneOut.TRIO, MatchingStyle.BALANCED),
                List.of(),
                List.of(new OpenRoom("room-1", List.of("x", "y")), new OpenRoom("room-2", List.of("z"))),
                List.of());
    }
}
