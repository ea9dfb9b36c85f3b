package dev.rapport.session.round;

import static dev.rapport.session.schedule.Plans.HOUR;
import static dev.rapport.session.schedule.Plans.THREE_ROUNDS;
import static dev.rapport.session.schedule.Plans.oddOneSitsOut;
import static dev.rapport.session.schedule.Plans.withBreaks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.Event;
import dev.rapport.events.RoundEvent.RoundDue;
import dev.rapport.events.RoundEvent.RoundEnded;
import dev.rapport.events.RoundEvent.RoundStarted;
import dev.rapport.events.RoundEvent.RoundsOver;
import dev.rapport.session.round.Steering.Command;
import dev.rapport.session.schedule.Phase.Ended;
import dev.rapport.session.schedule.Plan;
import dev.rapport.session.schedule.Plans;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EveningTest {
    private static final Duration UNTIL_THE_FIRST_ROUND = Duration.ofSeconds(17);

    @Test
    void goesThroughAllItsRoundsByItself() {
        Evening evening = with(THREE_ROUNDS, "ann", "bob", "cyd", "dan");

        evening.goOn(Duration.ofMinutes(5));

        assertThat(evening.session.phase()).isEqualTo(new Ended(HOUR.plusSeconds(10 + 3 * 60 + 2 * 20)));
        assertThat(starts(evening)).containsExactly(HOUR.plusSeconds(10), HOUR.plusSeconds(90), HOUR.plusSeconds(170));
        assertThat(ends(evening)).containsExactly(HOUR.plusSeconds(70), HOUR.plusSeconds(150), HOUR.plusSeconds(230));
        assertThat(evening.told).last().isInstanceOf(dev.rapport.events.EncounterEvent.Met.class);
        assertThat(evening.told).filteredOn(RoundsOver.class::isInstance).hasSize(1);
    }

    @Test
    void everyRoundIsCalledOnce() {
        Evening evening = with(THREE_ROUNDS, "ann", "bob", "cyd", "dan");

        evening.goOn(Duration.ofMinutes(5));

        assertThat(evening.told)
                .filteredOn(RoundDue.class::isInstance)
                .extracting(due -> ((RoundDue) due).round())
                .containsExactly(1, 2, 3);
    }

    @Test
    void theNextRoomsAreReadyWhenARoundEnds() {
        Evening evening = with(withBreaks(Duration.ZERO, THREE_ROUNDS), "ann", "bob", "cyd", "dan");

        evening.goOn(Duration.ofMinutes(5));

        assertThat(starts(evening).subList(1, 3)).isEqualTo(ends(evening).subList(0, 2));
    }

    @Test
    void whoComesAndGoesWhileTheNextRoundIsPreparedIsMadeGoodInTheBreak() {
        Evening evening = with(THREE_ROUNDS, "ann", "bob", "cyd", "dan");
        evening.goOn(Duration.ofSeconds(72));
        assertThat(evening.rounds.get(2).rooms()).as("prepared").hasSize(2);
        evening.present.remove("ann");
        evening.present.add("eve");

        evening.goOn(Duration.ofSeconds(25));

        assertThat(evening.session.round()).isEqualTo(2);
        assertThat(evening.running().orElseThrow().placed()).containsExactlyInAnyOrder("bob", "cyd", "dan", "eve");
    }

    @Test
    void oneWhoComesLateJoinsAPairAfterAMoment() {
        Evening evening = with(THREE_ROUNDS, "ann", "bob");
        evening.goOn(UNTIL_THE_FIRST_ROUND);
        evening.present.add("cyd");

        evening.goOn(Duration.ofSeconds(2));
        assertThat(evening.running().orElseThrow().placed()).doesNotContain("cyd");
        evening.goOn(Duration.ofSeconds(2));
        assertThat(evening.running().orElseThrow().placed()).contains("cyd");
    }

    @Test
    void twoWhoComeLateMeetAtOnce() {
        Evening evening = with(oddOneSitsOut(THREE_ROUNDS), "ann", "bob");
        evening.goOn(UNTIL_THE_FIRST_ROUND);
        evening.present.addAll(List.of("cyd", "dan"));

        evening.goOn(Duration.ofMillis(400));

        assertThat(Rounds.open(evening.running().orElseThrow())).hasSize(2);
    }

    @Test
    void aPauseHoldsTheEveningUntilItGoesOn() {
        Evening evening = with(THREE_ROUNDS, "ann", "bob");
        evening.goOn(UNTIL_THE_FIRST_ROUND.plusSeconds(10));
        Duration left = Duration.between(evening.now, evening.session.until().orElseThrow());
        evening.steer(new Command.Pause());
        int before = evening.told.size();

        evening.goOn(Duration.ofHours(1));

        assertThat(evening.told).hasSize(before);
        evening.steer(new Command.Resume());
        assertThat(evening.session.until()).contains(evening.now.plus(left));
    }

    @Test
    void aRoundWaitsForItsRoomsWhenMatchingIsAwayAndIsThenAsLongAsPlanned() {
        Evening evening = with(THREE_ROUNDS, "ann", "bob");
        Instant back = HOUR.plus(Duration.ofMinutes(10));
        while (evening.now.isBefore(back)) {
            evening.wind(Duration.ofMillis(200));
            evening.tick();
        }
        assertThat(evening.session.running()).as("without a room").isEmpty();

        evening.goOn(Duration.ofSeconds(1));

        assertThat(evening.running().orElseThrow().placed()).containsExactlyInAnyOrder("ann", "bob");
        assertThat(Duration.between(back, evening.session.until().orElseThrow()))
                .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(61));
    }

    @Test
    void aCrashBetweenAnEndAndTheClosingOfItsRoomsIsMadeGood() {
        Evening evening = with(THREE_ROUNDS, "ann", "bob");
        evening.goOn(UNTIL_THE_FIRST_ROUND);
        evening.steer(new Command.End());
        assertThat(evening.rounds.get(1).isOver()).isFalse();

        evening.tick();

        assertThat(evening.rounds.get(1).isOver()).isTrue();
        assertThat(evening.told).last().isInstanceOf(dev.rapport.events.EncounterEvent.Met.class);
    }

    @Test
    void nobodySitsOutTwiceBeforeEverybodyHas() {
        Evening evening = with(longEvening(oddOneSitsOut(THREE_ROUNDS)), "ann", "bob", "cyd", "dan", "eve");

        evening.goOn(Duration.ofMinutes(20));

        Map<String, Integer> turns = new HashMap<>();
        List<Integer> spread = new ArrayList<>();
        evening.rounds.values().forEach(round -> {
            round.sittingOut().forEach(one -> turns.merge(one, 1, Integer::sum));
            spread.add(turns.values().stream().mapToInt(Integer::intValue).max().orElse(0)
                    - evening.present.stream()
                            .mapToInt(one -> turns.getOrDefault(one, 0))
                            .min()
                            .orElse(0));
        });
        assertThat(turns)
                .hasSize(5)
                .allSatisfy((one, times) -> assertThat(times).isEqualTo(2));
        assertThat(spread).allMatch(difference -> difference <= 1);
    }

    private static Plan longEvening(Plan plan) {
        return Plans.with(Map.of("rounds", 10), plan);
    }

    private static Evening with(Plan plan, String... present) {
        Evening evening = new Evening(plan);
        evening.present.addAll(List.of(present));
        return evening;
    }

    private static List<Object> starts(Evening evening) {
        return of(evening, RoundStarted.class)
                .<Object>map(RoundStarted::startsAt)
                .toList();
    }

    private static List<Object> ends(Evening evening) {
        return of(evening, RoundEnded.class).<Object>map(RoundEnded::at).toList();
    }

    private static <E extends Event> Stream<E> of(Evening evening, Class<E> type) {
        return evening.told.stream().filter(type::isInstance).map(type::cast);
    }
}
