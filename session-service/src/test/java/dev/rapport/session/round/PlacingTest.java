package dev.rapport.session.round;

import static dev.rapport.session.round.Rounds.NOBODY_APART;
import static dev.rapport.session.round.Rounds.answer;
import static dev.rapport.session.round.Rounds.called;
import static dev.rapport.session.round.Rounds.joining;
import static dev.rapport.session.round.Rounds.open;
import static dev.rapport.session.round.Rounds.part;
import static dev.rapport.session.round.Rounds.place;
import static dev.rapport.session.round.Rounds.reason;
import static dev.rapport.session.round.Rounds.sittingOut;
import static dev.rapport.session.round.Rounds.with;
import static dev.rapport.session.schedule.Plans.HOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rapport.events.PairingEvent.Join;
import dev.rapport.events.PairingEvent.RoomsPaired;
import dev.rapport.events.RoundEvent.RoundPaired;
import dev.rapport.events.RoundEvent.RoundRepaired;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlacingTest {

    @Test
    void opensTheRoomsThatWereDecided() {
        Outcome<Round> placed =
                outcome(called("ann", "bob"), answer(0, "ann+bob")).orElseThrow();

        assertThat(placed.state().rooms())
                .isEqualTo(List.of(new Room(
                        "evening-1-0-0",
                        0,
                        List.of("ann", "bob"),
                        List.of(),
                        List.of(reason("ann", "bob")),
                        0.5,
                        null,
                        true,
                        List.of(),
                        null)));
        assertThat(placed.state().pending()).isNull();
        assertThat(placed.events()).isEqualTo(List.of(new RoundPaired("evening", 1, 0, HOUR)));
    }

    @Test
    void keepsWhatDrawingLotsWouldHaveBroughtEverybodyAndNotAFew() {
        Round all = place(called("ann", "bob"), chance(0, 0.3, "ann+bob"));
        Round repaired = place(all.called(1, HOUR), chance(1, 0.9, "cyd+dan"));

        assertThat(all.chance()).isEqualTo(0.3);
        assertThat(repaired.chance()).isEqualTo(0.3);
        assertThat(place(called("ann", "bob"), answer(0, "ann+bob")).chance()).isNull();
    }

    private static RoomsPaired chance(int wave, double chance, String... rooms) {
        RoomsPaired answer = answer(wave, rooms);
        return new RoomsPaired("evening", 1, wave, 0, 1, answer.rooms(), List.of(), List.of(), chance);
    }

    @Test
    void tellsOfRoomsOnceAllPartsAreThere() {
        Outcome<Round> second = outcome(called(), part(1, 2, "cyd+dan")).orElseThrow();
        Outcome<Round> first = outcome(second.state(), part(0, 2, "ann+bob")).orElseThrow();

        assertThat(second.events()).isEmpty();
        assertThat(second.state().pending()).isNotNull();
        assertThat(first.events()).hasSize(1);
        assertThat(first.state().pending()).isNull();
        assertThat(open(first.state())).containsExactly("cyd+dan", "ann+bob");
        assertThat(first.state().rooms()).extracting(Room::id).doesNotHaveDuplicates();
    }

    @Test
    void aPartThatComesAgainChangesNothing() {
        Round half = place(called(), part(1, 2, "cyd+dan"));
        Round whole = place(half, part(0, 2, "ann+bob"));

        assertThat(outcome(half, part(1, 2, "cyd+dan"))).isEmpty();
        assertThat(outcome(whole, part(0, 2, "ann+bob"))).isEmpty();
        assertThat(outcome(whole, part(1, 2, "cyd+dan"))).isEmpty();
    }

    @Test
    void anAnswerToAnotherWaveIsIgnored() {
        Round askedAgain = called("ann", "bob").called(1, HOUR);

        assertThat(outcome(askedAgain, answer(0, "ann+bob"))).isEmpty();
        assertThat(outcome(askedAgain, answer(2, "ann+bob"))).isEmpty();
        assertThat(outcome(askedAgain, answer(1, "ann+bob"))).isPresent();
    }

    @Test
    void anAnswerAfterTheRoundIsIgnored() {
        Round over = called("ann", "bob").over(HOUR, HOUR.plusSeconds(60));

        assertThat(outcome(over, answer(0, "ann+bob"))).isEmpty();
    }

    @Test
    void aRepairAddsRooms() {
        Outcome<Round> repaired =
                outcome(with("ann+bob").called(1, HOUR), answer(1, "cyd+dan")).orElseThrow();

        assertThat(open(repaired.state())).containsExactly("ann+bob", "cyd+dan");
        assertThat(repaired.state().rooms()).extracting(Room::id).containsExactly("evening-1-0-0", "evening-1-1-0");
        assertThat(repaired.events()).isEqualTo(List.of(new RoundRepaired("evening", 1, 1)));
    }

    @Test
    void somebodyMayJoinARoomThatIsOpen() {
        Round joined = place(with("ann+bob").called(1, HOUR), joining(1, "cyd", "evening-1-0-0"));

        assertThat(open(joined)).containsExactly("ann+bob+cyd");
        assertThat(joined.rooms().getFirst().reasons())
                .containsExactly(reason("ann", "bob"), reason("cyd", "somebody"));
    }

    @Test
    void whoJoinsChangesHowWellThoseInARoomGoTogether() {
        Map<String, Double> then = Map.of("ann", 0.3, "bob", 0.4, "cyd", 0.2);
        Join join = new Join("cyd", "evening-1-0-0", List.of(), then);
        RoomsPaired answer = new RoomsPaired("evening", 1, 1, 0, 1, List.of(), List.of(join), List.of());

        Room joined = place(with("ann+bob").called(1, HOUR), answer).rooms().getFirst();

        assertThat(joined.affinity()).isCloseTo(0.3, within(1e-9));
        assertThat(joined.affinityOf("ann")).isEqualTo(0.3);
        assertThat(joined.affinityOf("cyd")).isEqualTo(0.2);
    }

    @Test
    void aRoomIsAsItWasForThoseOfWhomNothingMoreIsSaid() {
        Room joined = place(with("ann+bob").called(1, HOUR), joining(1, "cyd", "evening-1-0-0"))
                .rooms()
                .getFirst();

        assertThat(joined.affinity()).isEqualTo(0.5);
        assertThat(joined.affinityOf("bob")).isEqualTo(0.5);
    }

    @Test
    void nobodyJoinsARoomThatHasClosed() {
        Round closed = Parting.leave(with("ann+bob").called(1, HOUR), "ann", null)
                .orElseThrow()
                .state();

        assertThat(open(place(closed, joining(1, "cyd", "evening-1-0-0")))).isEmpty();
    }

    @Test
    void whoIsKeptApartIsNotPutTogether() {
        Round placed = Placing.rooms(called(), answer(0, "ann+bob", "cyd+dan"), (one, other) -> one.equals("bob"), HOUR)
                .orElseThrow()
                .state();
        Round joined = Placing.rooms(
                        with("ann+bob").called(1, HOUR),
                        joining(1, "cyd", "evening-1-0-0"),
                        (one, other) -> one.equals("bob") && other.equals("cyd"),
                        HOUR)
                .orElseThrow()
                .state();

        assertThat(open(placed)).containsExactly("cyd+dan");
        assertThat(placed.placed()).doesNotContain("ann", "bob");
        assertThat(open(joined)).containsExactly("ann+bob");
    }

    @Test
    void theLastAnswerSaysWhoSitsOut() {
        Round round = place(called(), sittingOut(0, "eve", "ann+bob"));

        assertThat(round.sittingOut()).containsExactly("eve");
        assertThat(place(round.called(1, HOUR), answer(1, "eve+fay")).sittingOut())
                .isEmpty();
    }

    private static Optional<Outcome<Round>> outcome(Round round, RoomsPaired answer) {
        return Placing.rooms(round, answer, NOBODY_APART, HOUR);
    }
}
