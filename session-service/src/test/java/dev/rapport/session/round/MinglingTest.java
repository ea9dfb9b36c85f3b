package dev.rapport.session.round;

import static dev.rapport.session.schedule.Plans.HOUR;
import static dev.rapport.session.schedule.Plans.OPEN_FLOOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.EncounterEvent.Met;
import dev.rapport.events.Event;
import dev.rapport.events.PairingEvent.RoomsPaired;
import dev.rapport.events.RoundEvent.OddOneOut;
import dev.rapport.events.RoundEvent.Present;
import dev.rapport.events.RoundEvent.RoundDue;
import dev.rapport.events.RoundEvent.RoundEnded;
import dev.rapport.events.RoundEvent.RoundRepaired;
import dev.rapport.events.RoundEvent.RoundStarted;
import dev.rapport.events.RoundEvent.RoundsOver;
import dev.rapport.session.round.Steering.Command;
import dev.rapport.session.round.Steering.Steered;
import dev.rapport.session.schedule.Phase.Ended;
import dev.rapport.session.schedule.Phase.InRound;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** An open floor of ten minutes, with conversations of at most a minute and a longest wait of five seconds. */
class MinglingTest {
    private static final Duration A_MOMENT = Duration.ofMillis(200);
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @Test
    void theFloorOpensAtOnceAndForAsLongAsItLasts() {
        Evening evening = floor();

        assertThat(evening.session.phase())
                .isEqualTo(new InRound(1, evening.now, evening.now.plus(Duration.ofMinutes(10))));
        assertThat(evening.told).last().isInstanceOf(RoundStarted.class);
    }

    @Test
    void whoChecksInIsReadyForTheFirstRoom() {
        Evening evening = floor("ann", "bob");

        evening.goOn(A_MOMENT);

        assertThat(inRooms(evening)).containsExactly("ann", "bob");
    }

    @Test
    void oneAloneIsNotAskedFor() {
        Evening evening = floor("ann");

        evening.goOn(Duration.ofSeconds(30));

        assertThat(waves(evening)).isEmpty();
    }

    @Test
    void aWaveTellsForHowLongEachHasWaitedAndWhoIsInARoom() {
        Evening evening = floor("ann", "bob");
        evening.goOn(TWO_SECONDS);
        evening.present.add("cyd");
        evening.goOn(Duration.ofSeconds(3));
        evening.present.add("dan");
        evening.goOn(A_MOMENT);

        RoundDue due = waves(evening).getLast();

        assertThat(due.present())
                .containsExactly(new Present("cyd", 0, Duration.ofSeconds(3)), new Present("dan", 0, Duration.ZERO));
        assertThat(due.busy()).containsExactly("ann", "bob");
        assertThat(due.open()).isEmpty();
        assertThat(due.rules().longestWait()).isEqualTo(Duration.ofSeconds(5));
        assertThat(due.rules().roomSize()).isEqualTo(2);
        assertThat(due.rules().oddOneOut()).as("whoever is left over waits on").isEqualTo(OddOneOut.SIT_OUT);
    }

    @Test
    void aWaveIsAskedForOnceASecondWhilePatienceShrinksAndThenNotBeforeSomethingHasChanged() {
        Evening evening = floor("ann", "bob");
        evening.matchmaker.block("ann", "bob");

        evening.goOn(Duration.ofSeconds(14));

        assertThat(waves(evening))
                .as("at 0 to 5 seconds, when both have waited their longest, and ten seconds after")
                .extracting(due -> due.present().getFirst().waited().toSeconds())
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L);

        evening.present.addAll(List.of("cyd", "dan"));
        evening.goOn(A_MOMENT);
        assertThat(inRooms(evening)).containsExactly("ann", "bob", "cyd", "dan");
    }

    @Test
    void oneWhoComesOutOfARoomIsAReasonToAskAgain() {
        Evening evening = floor("ann", "bob");
        evening.matchmaker.block("cyd", "dan");
        evening.goOn(TWO_SECONDS);
        evening.present.addAll(List.of("cyd", "dan"));
        evening.goOn(Duration.ofSeconds(9));
        int before = waves(evening).size();

        evening.change(1, round -> Parting.leave(round, "ann", null));
        evening.goOn(A_MOMENT);

        assertThat(waves(evening)).hasSize(before + 1);
        assertThat(waves(evening).getLast().busy()).isEmpty();
    }

    @Test
    void aConversationEndsWhenItsLongestTimeIsOverAndItsMembersHaveMet() {
        Evening evening = floor("ann", "bob");
        evening.goOn(A_MOMENT);
        Room room = evening.rounds.get(1).rooms().getFirst();

        evening.goOn(A_MINUTE.minus(A_MOMENT));
        assertThat(inRooms(evening)).hasSize(2);
        evening.goOn(A_MOMENT);

        assertThat(inRooms(evening)).isEmpty();
        assertThat(of(evening, Met.class))
                .containsExactly(new Met(
                        "evening",
                        1,
                        room.id(),
                        List.of("ann", "bob"),
                        room.hours().opensAt()));
        assertThat(evening.told).last().isInstanceOf(RoundRepaired.class);
    }

    @Test
    void whoWasInARoomHasNoOtherUntilTheyAreReady() {
        Evening evening = floor("ann", "bob", "cyd", "dan");
        evening.goOn(A_MOMENT);
        evening.change(1, round -> Parting.leave(round, "ann", null));
        evening.change(1, round -> Parting.leave(round, "cyd", null));
        evening.change(1, round -> Parting.leave(round, "dan", null));

        evening.goOn(Duration.ofSeconds(20));
        assertThat(inRooms(evening)).isEmpty();

        List.of("ann", "bob", "cyd", "dan")
                .forEach(who -> assertThat(evening.ready(who)).isTrue());
        evening.goOn(TWO_SECONDS);
        assertThat(inRooms(evening)).containsExactly("ann", "bob", "cyd", "dan");
        assertThat(evening.ready("ann")).as("in a room").isFalse();
    }

    @Test
    void whoTakesItBackIsNotPaired() {
        Evening evening = floor("ann", "bob");
        evening.says("ann", false);

        evening.goOn(TWO_SECONDS);

        assertThat(waves(evening)).isEmpty();
    }

    @Test
    void noRoomOpensForSomebodyWhoHasTakenItBackWhileItWasOnItsWay() {
        Evening evening = floor("ann", "bob");
        evening.tick();
        evening.answer();
        evening.says("ann", false);

        evening.arrive();
        assertThat(inRooms(evening)).isEmpty();
        assertThat(evening.rounds.get(1).rooms()).isEmpty();

        evening.says("ann", true);
        evening.goOn(TWO_SECONDS);
        assertThat(inRooms(evening)).containsExactly("ann", "bob");
    }

    @Test
    void whoVanishesLeavesTheOtherToThemselves() {
        Evening evening = floor("ann", "bob");
        evening.goOn(Duration.ofSeconds(10));

        evening.present.remove("bob");
        evening.goOn(A_MOMENT);

        assertThat(inRooms(evening)).isEmpty();
        assertThat(of(evening, Met.class)).hasSize(1);
        assertThat(evening.rounds.get(1).ready(evening.hall())).isEmpty();
    }

    @Test
    void anAnswerThatDoesNotComeIsGivenUp() {
        Evening evening = floor("ann", "bob");
        evening.tick();
        evening.asked.clear();

        for (int seconds = 0; seconds < 22; seconds++) {
            evening.wind(Duration.ofSeconds(1));
            evening.tick();
        }

        assertThat(waves(evening)).extracting(RoundDue::wave).containsExactly(1, 2);
    }

    @Test
    void aConversationStandsStillWhileTheOrganiserHoldsTheFloor() {
        Evening evening = floor("ann", "bob");
        evening.goOn(Duration.ofSeconds(30));
        evening.steer(new Command.Pause());
        evening.goOn(Duration.ofMinutes(5));
        assertThat(inRooms(evening)).hasSize(2);
        assertThat(Duration.between(
                        evening.now,
                        evening.session.hourOf(
                                evening.rounds.get(1).rooms().getFirst().hours().endsAt(), evening.now)))
                .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(31));

        evening.steer(new Command.Resume());
        evening.goOn(Duration.ofSeconds(30));
        assertThat(inRooms(evening)).hasSize(2);
        evening.goOn(Duration.ofSeconds(1));
        assertThat(inRooms(evening)).isEmpty();
    }

    @Test
    void moreTimeForTheFloorIsNoMoreTimeForAConversation() {
        Evening evening = floor("ann", "bob");
        evening.goOn(Duration.ofSeconds(30));
        evening.steer(new Command.Pause());
        evening.steer(new Command.Extend(A_MINUTE));
        evening.steer(new Command.Resume());
        evening.steer(new Command.Extend(A_MINUTE));

        evening.goOn(Duration.ofSeconds(31));

        assertThat(inRooms(evening)).isEmpty();
        assertThat(evening.session.until()).contains(HOUR.plusSeconds(12 * 60 - 5));
    }

    @Test
    void nobodyIsSentIntoARoomForItsLastMoments() {
        Evening evening = floor();
        evening.goOn(Duration.ofMinutes(10).minusSeconds(5));
        evening.present.addAll(List.of("ann", "bob"));

        evening.goOn(Duration.ofSeconds(4));

        assertThat(waves(evening)).isEmpty();
    }

    @Test
    void theFloorClosesWithEverybodyInItAndIsTheEndOfTheSession() {
        Evening evening = floor();
        evening.goOn(Duration.ofMinutes(10).minusSeconds(10));
        evening.present.addAll(List.of("ann", "bob"));

        evening.goOn(Duration.ofSeconds(11));

        assertThat(evening.session.phase()).isInstanceOf(Ended.class);
        assertThat(of(evening, RoundEnded.class)).hasSize(1);
        assertThat(of(evening, RoundsOver.class)).hasSize(1);
        assertThat(of(evening, Met.class)).hasSize(1);
    }

    @Test
    void thereIsNoNextRound() {
        Evening evening = floor("ann", "bob");

        assertThat(Steering.steer(evening.session, new Command.Next(), evening.now))
                .isEqualTo(new Steered.Refused("An open floor has no next round. It can be extended or ended."));
    }

    @Test
    void theRoundHoldsOnlyTheRoomsThatAreOpenHoweverManyThereWere() {
        Evening evening = floor("ann", "bob", "cyd", "dan");
        for (int talk = 0; talk < 60; talk++) {
            evening.goOn(TWO_SECONDS);
            Set<String> there = new TreeSet<>(evening.present);
            there.forEach(who -> evening.change(1, round -> Parting.leave(round, who, null)));
            there.forEach(evening::ready);
        }
        evening.goOn(TWO_SECONDS);

        assertThat(evening.rounds.get(1).rooms()).hasSize(2).allMatch(Room::open);
        assertThat(evening.past).hasSizeGreaterThan(100);
        assertThat(new ArrayList<>(evening.past)).extracting(Room::id).doesNotHaveDuplicates();
    }

    @Test
    void anAnswerWithoutARoomTellsNobodyAnything() {
        Evening evening = floor("ann", "bob");
        evening.tick();
        int told = evening.told.size();

        evening.arrive(new RoomsPaired("evening", 1, 1, 0, 1, List.of(), List.of(), List.of("ann", "bob")));

        assertThat(evening.told).hasSize(told);
        assertThat(evening.rounds.get(1).sittingOut()).containsExactly("ann", "bob");
        assertThat(evening.rounds.get(1).pending()).isNull();
    }

    private static Evening floor(String... present) {
        Evening evening = new Evening(OPEN_FLOOR);
        evening.present.addAll(List.of(present));
        assertThat(evening.steer(new Command.Start())).isTrue();
        return evening;
    }

    private static Set<String> inRooms(Evening evening) {
        return new TreeSet<>(evening.rounds.get(1).placed());
    }

    private static List<RoundDue> waves(Evening evening) {
        return of(evening, RoundDue.class);
    }

    private static <E extends Event> List<E> of(Evening evening, Class<E> type) {
        return evening.told.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
