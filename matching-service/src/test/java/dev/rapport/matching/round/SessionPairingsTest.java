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
import dev.rapport.events.RoundEvent.Wanted;
import dev.rapport.matching.pairing.Pair;
import dev.rapport.matching.pairing.Pairing;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionPairingsTest {
    private static final Join JOIN = new Join("late", "room-1", List.of());

    private SessionPairings pairings = new SessionPairings(Map.of());

    @Test
    void rememberWhichRoundsAndWavesAreAnswered() {
        decide(due(1, 2), rooms(1));

        assertThat(pairings.hasAnswered(due(1, 2))).isTrue();
        assertThat(pairings.hasAnswered(due(1, 3))).isFalse();
        assertThat(pairings.hasAnswered(due(12, 0))).isFalse();
        assertThat(pairings.hasAnswered(due(2, 2))).isFalse();
    }

    /** Nobody waits for it any more: the next wave is called once one is answered or given up. */
    @Test
    void takeAWaveThatComesBehindALaterOneForAnswered() {
        decide(due(1, 2), rooms(1));

        assertThat(pairings.hasAnswered(due(1, 1))).isTrue();
    }

    @Test
    void rememberWhoWasPutTogetherOnceForEachTime() {
        Pairing trio = new Pairing(List.of(room("a", "b", "c")), List.of(), List.of());

        decide(due(1, 0), trio);
        decide(due(2, 0), trio);

        assertThat(pairings.met())
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

        decide(due(1, 1), joined);

        assertThat(pairings.met()).containsExactlyInAnyOrder(new Pair("late", "x"), new Pair("late", "y"));
    }

    @Test
    void rememberWhatEachHasHadOnAverage() {
        decide(due(1, 0), rooms(0.4, "c", room("a", "b")));
        decide(due(2, 0), rooms(0.1, "b", room("a", "c")));

        assertThat(pairings.means()).isEqualTo(Map.of("a", 0.25, "b", 0.2, "c", 0.05));
    }

    /** They open after all where the round begins before this is heard of. */
    @Test
    void rememberWhoWasInARoomThatWasGivenUpByHand() {
        decide(due(1, 0), rooms(0.4, "x", room("a", "b")));
        decide(due(2, 0), new Pairing(List.of(room("a", "b"), room("c", "d")), List.of(), List.of()));

        decide(wanted(2, 1, List.of("a", "c")), new Pairing(List.of(room("a", "c")), List.of(), List.of("b", "d")));

        assertThat(pairings.met())
                .containsExactlyInAnyOrder(
                        new Pair("a", "b"), new Pair("a", "b"), new Pair("c", "d"), new Pair("a", "c"));
        assertThat(pairings.means()).containsEntry("b", 0.2).containsEntry("d", 0.0);
        assertThat(pairings.lots()).containsEntry("b", new Lot(0.4, 2, 1)).containsEntry("x", Lot.NOTHING);
    }

    @Test
    void keepTheRoomsThatCouldNotBeGivenUp() {
        decide(due(1, 0), new Pairing(List.of(room("a", "b"), room("c", "d")), List.of(), List.of()));
        SessionPairings before = pairings;

        decide(wanted(1, 1, List.of("a", "c")), new Pairing(List.of(), List.of(), List.of()));

        assertThat(pairings.met()).isEqualTo(before.met());
        assertThat(pairings.means()).isEqualTo(before.means());
        assertThat(pairings.hasAnswered(due(1, 1))).isTrue();
    }

    @Test
    void takeAtATableWhatEachHasWithTheOthers() {
        PairedRoom table = new PairedRoom(List.of("a", "b", "c"), List.of(), 0.2, Map.of("a", 0.3, "b", 0.2, "c", 0.1));

        decide(due(1, 0), new Pairing(List.of(table), List.of(), List.of()));

        assertThat(pairings.means()).isEqualTo(Map.of("a", 0.3, "b", 0.2, "c", 0.1));
    }

    /** A room that is repaired was not what somebody had of the round, and who then sits out had it all the same. */
    @Test
    void takeTheLastRoomOfARoundForWhatSomebodyHad() {
        Join join = new Join("c", "room-1", List.of(), Map.of("x", 0.3, "y", 0.6, "c", 0.5));
        decide(due(1, 0), rooms(0.4, "c", room("a", "b")));
        decide(due(1, 1), new Pairing(List.of(), List.of(join), List.of("b")));

        assertThat(pairings.means()).isEqualTo(Map.of("a", 0.4, "b", 0.4, "c", 0.5, "x", 0.3, "y", 0.6));
    }

    @Test
    void countEveryRoomOfAnOpenFloorAndNobodyWhoWaits() {
        decide(onAnOpenFloor(1), rooms(0.4, "c", room("a", "b")));
        decide(onAnOpenFloor(2), rooms(0.1, "b", room("a", "c")));

        assertThat(pairings.means()).isEqualTo(Map.of("a", 0.25, "b", 0.4, "c", 0.1));
    }

    private void decide(RoundDue due, Pairing pairing) {
        Map<Integer, RoundPairings> rounds = new HashMap<>(pairings.rounds());
        rounds.merge(due.round(), RoundPairings.NONE.with(due, pairing), (before, now) -> before.with(due, pairing));
        pairings = new SessionPairings(rounds);
    }

    private static Pairing rooms(double affinity, String sittingOut, PairedRoom room) {
        PairedRoom such = new PairedRoom(room.members(), room.reasons(), affinity);
        return new Pairing(List.of(such), List.of(), List.of(sittingOut));
    }

    private static RoundDue onAnOpenFloor(int wave) {
        return new RoundDue(
                "session",
                1,
                wave,
                1,
                1,
                new PairingRules(2, OddOneOut.SIT_OUT, MatchingStyle.BALANCED, Map.of(), Duration.ofSeconds(20)),
                List.of(),
                List.of(),
                List.of());
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "1000, 1", "1001, 2", "2500, 3"})
    void areToldInPartsOfAThousandRooms(int rooms, int parts) {
        Pairing pairing = rooms(rooms);

        List<RoomsPaired> answer = Answers.of(due(3, 1), pairing);

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
        return due(round, wave, null);
    }

    private static RoundDue wanted(int round, int wave, List<String> together) {
        return due(round, wave, new Wanted(together));
    }

    private static RoundDue due(int round, int wave, @Nullable Wanted wanted) {
        return new RoundDue(
                "session",
                round,
                wave,
                1,
                1,
                new PairingRules(2, OddOneOut.TRIO, MatchingStyle.BALANCED),
                List.of(),
                List.of(new OpenRoom("room-1", List.of("x", "y")), new OpenRoom("room-2", List.of("z"))),
                List.of(),
                null,
                wanted);
    }
}
