package dev.rapport.session.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.session.feedback.FeedbackSummary.Given;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedbackSummaryTest {

    @Test
    void countsRatingsAndTheShareOfThoseWhoWouldMeetAgain() {
        List<Given> given = List.of(
                given("ann", 5, true),
                given("ann", 4, null),
                given("bob", 5, true),
                given("cyd", 1, false),
                given("dan", 5, true),
                given("eve", 4, false));

        assertThat(FeedbackSummary.of(given, true))
                .isEqualTo(new FeedbackSummary(6, Map.of(1, 1, 2, 0, 3, 0, 4, 2, 5, 3), 0.6));
    }

    @Test
    void tellsNothingOfWhatAFewFelt() {
        Collection<Given> four = of("ann", "bob", "cyd", "dan");
        List<Given> manyOfFour = new ArrayList<>(four);
        manyOfFour.addAll(four);

        assertThat(FeedbackSummary.of(manyOfFour, true)).isEqualTo(new FeedbackSummary(8, null, null));
        assertThat(FeedbackSummary.of(of("ann", "bob", "cyd", "dan", "eve"), true)
                        .ratings())
                .isNotNull();
    }

    @Test
    void tellsNothingOfWhetherAFewWouldMeetAgain() {
        List<Given> given = new ArrayList<>(of("ann", "bob", "cyd", "dan"));
        given.add(given("eve", 3, null));

        FeedbackSummary summary = FeedbackSummary.of(given, true);

        assertThat(summary.ratings()).isNotNull();
        assertThat(summary.again()).isNull();
    }

    @Test
    void tellsNothingBeforeTheSessionIsOver() {
        List<Given> given = IntStream.range(0, 100)
                .mapToObj(i -> given("person " + i, 4, true))
                .toList();

        assertThat(FeedbackSummary.of(given, false)).isEqualTo(new FeedbackSummary(100, null, null));
    }

    @Test
    void leavesOutRoomsToWhichNobodyElseCame() {
        List<Given> given = new ArrayList<>(of("ann", "bob", "cyd", "dan", "eve"));
        given.add(new Given("fay", new Feedback(1, null, "", true)));

        FeedbackSummary summary = FeedbackSummary.of(given, true);

        assertThat(summary.given()).isEqualTo(5);
        assertThat(summary.ratings()).containsEntry(1, 0);
    }

    private static Collection<Given> of(String... people) {
        return List.of(people).stream().map(one -> given(one, 3, true)).toList();
    }

    private static Given given(String from, int rating, @Nullable Boolean again) {
        return new Given(from, new Feedback(rating, again, "a note", false));
    }
}
