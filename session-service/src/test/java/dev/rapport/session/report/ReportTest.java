package dev.rapport.session.report;

import static dev.rapport.session.schedule.Plans.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.session.feedback.FeedbackSummary;
import dev.rapport.session.report.Report.OfRound;
import dev.rapport.session.round.Room;
import dev.rapport.session.schedule.Plans;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is counted of a session; a room is written as {@code ann+bob}. */
class ReportTest {
    private static final FeedbackSummary NONE = new FeedbackSummary(0, null, null);

    @Test
    void tellsWhatEachHadOnAverageOverTheRounds() {
        Report report = of(
                round(1, ended("ann+bob", 0.6), ended("cyd+dan", 0.2)),
                round(2, ended("ann+cyd", 0.4), ended("bob+dan", 0.1)));

        assertThat(report.attendees()).isEqualTo(4);
        assertThat(report.affinity()).isEqualTo(new Spread(0.325, 0.15, 0.15));
        assertThat(report.peopleMet()).isEqualTo(new Spread(2, 2, 2));
        assertThat(report.rounds())
                .containsExactly(
                        new OfRound(1, HOUR, HOUR.plusSeconds(60), 2, 4, new Spread(0.4, 0.2, 0.2), 0, 0, null),
                        new OfRound(2, HOUR, HOUR.plusSeconds(60), 2, 4, new Spread(0.25, 0.1, 0.1), 0, 0, null));
    }

    @Test
    void takesSittingOutForHavingNothing() {
        Held second = new Held(2, HOUR, null, false, List.of(ended("ann+cyd", 0.4)), List.of("bob"), null);

        Report report = of(round(1, ended("ann+bob", 0.6)), second);

        assertThat(report.sittingOut()).isEqualTo(1);
        assertThat(report.rounds().getLast().sittingOut()).isEqualTo(1);
        assertThat(report.rounds().getLast().affinity()).isEqualTo(new Spread(0.2667, 0, 0));
        assertThat(report.affinity()).isEqualTo(new Spread(0.4, 0.3, 0.3));
        assertThat(report.peopleMet().minimum()).isEqualTo(1);
    }

    @Test
    void countsEachTimeTwoAreTogetherAgain() {
        Report report = of(
                round(1, ended("ann+bob", 0.6)),
                round(2, ended("ann+bob+cyd", 0.6)),
                round(3, ended("bob+ann", 0.6), ended("cyd+dan", 0.6)));

        assertThat(report.repeats()).isEqualTo(2);
        assertThat(report.rounds()).extracting(OfRound::repeats).containsExactly(0, 1, 1);
    }

    /** Where the first room of a round was left, the one that came after it is what somebody had. */
    @Test
    void takesTheLastRoomOfARound() {
        Room left = room("ann+bob", 0.9, false, List.of(List.of("ann", "bob")));

        Report report = of(round(1, left, ended("ann+cyd", 0.1)));

        assertThat(report.affinity()).isEqualTo(new Spread(0.3667, 0.1, 0.1));
        assertThat(report.peopleMet()).isEqualTo(new Spread(1.3333, 1, 1));
    }

    @Test
    void takesNoAccountOfARoomInWhichNobodyWasTogether() {
        Room passed = room("ann+bob", 0.9, false, List.of());

        Report report = of(round(1, passed, ended("ann+cyd", 0.2), ended("bob+dan", 0.4)));

        assertThat(report.rounds().getFirst().rooms()).isEqualTo(2);
        assertThat(report.affinity()).isEqualTo(new Spread(0.3, 0.2, 0.2));
    }

    @Test
    void tellsOfTheRoundThatRunsToo() {
        Room open = room("ann+bob", 0.5, true, List.of());

        Report report = of(new Held(1, HOUR, null, false, List.of(open), List.of(), null));

        assertThat(report.rounds())
                .containsExactly(new OfRound(1, HOUR, null, 1, 2, new Spread(0.5, 0.5, 0.5), 0, 0, null));
        assertThat(report.peopleMet()).isEqualTo(new Spread(1, 1, 1));
    }

    @Test
    void knowsAtATableHowEachGoesWithTheOthers() {
        Room table = new Room(
                "evening-1-0-0",
                0,
                List.of("ann", "bob", "cyd"),
                List.of(),
                List.of(),
                0.2,
                Map.of("ann", 0.3, "bob", 0.2, "cyd", 0.1),
                true,
                List.of(),
                null);

        assertThat(of(new Held(1, HOUR, null, false, List.of(table), List.of(), null))
                        .affinity())
                .isEqualTo(new Spread(0.2, 0.1, 0.1));
    }

    @Test
    void takesTheMeanOfAllRoomsOfAnOpenFloor() {
        Held floor = new Held(
                1,
                HOUR,
                null,
                true,
                List.of(ended("ann+bob", 0.2), ended("ann+cyd", 0.6), ended("ann+bob", 0.1)),
                List.of(),
                null);

        Report report = of(floor);

        assertThat(report.affinity()).isEqualTo(new Spread(0.35, 0.15, 0.15));
        assertThat(report.repeats()).isEqualTo(1);
    }

    /** Drawing lots, as many would have sat out and have had nothing. */
    @Test
    void tellsWhatDrawingLotsWouldHaveBrought() {
        Held first = new Held(1, HOUR, null, false, List.of(ended("ann+bob", 0.6)), List.of("cyd"), 0.3);
        Held second = new Held(2, HOUR, null, false, List.of(ended("ann+cyd", 0.6)), List.of(), 0.2);

        Report report = of(first, second);

        assertThat(report.rounds()).extracting(OfRound::chance).containsExactly(0.2, 0.2);
        assertThat(report.chance()).isEqualTo(0.2);
        assertThat(of(first, round(2, ended("ann+bob", 0.1))).chance()).isNull();
    }

    @Test
    void ofASessionThatHasNotBegunHasNothingToTell() {
        Report report = of();

        assertThat(report.state()).isEqualTo("scheduled");
        assertThat(report.affinity()).isNull();
        assertThat(report.peopleMet()).isNull();
        assertThat(report.rounds()).isEmpty();
    }

    /** The twentieth of them who have the least are left out, and nobody more. */
    @Test
    void hasTheFifthPercentileByNearestRank() {
        List<Integer> upTo100 = IntStream.rangeClosed(1, 100)
                .boxed()
                .sorted(Collections.reverseOrder())
                .toList();

        assertThat(Spread.of(upTo100)).isEqualTo(new Spread(50.5, 5, 1));
        assertThat(Spread.of(List.of(3, 1, 2))).isEqualTo(new Spread(2, 1, 1));
        assertThat(Spread.of(upTo100.subList(79, 100))).isEqualTo(new Spread(11, 2, 1));
    }

    private static Report of(Held... rounds) {
        return Report.of(Plans.scheduled(Plans.THREE_ROUNDS), List.of(rounds), NONE, Map.of(), Turnout.NONE);
    }

    private static Held round(int number, Room... rooms) {
        return new Held(number, HOUR, HOUR.plusSeconds(60), false, List.of(rooms), List.of(), null);
    }

    private static Room ended(String members, double affinity) {
        return room(members, affinity, true, List.of(Arrays.asList(members.split("\\+"))));
    }

    private static Room room(String members, double affinity, boolean open, List<List<String>> met) {
        List<String> all = List.of(members.split("\\+"));
        return new Room("evening-1-0-0", 0, all, List.of(), List.of(), affinity, null, open, met, null);
    }
}
