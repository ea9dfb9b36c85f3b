package dev.rapport.matching.encounter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.EncounterEvent.FeedbackGiven;
import dev.rapport.events.EncounterEvent.Met;
import dev.rapport.matching.pairing.Pair;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncountersTest {

    @Test
    void rememberWhoWasInTheRoom() {
        Encounters ada = Encounters.NONE.after(met("s1", "r1", "ada", "bob", "cyd"), List.of("bob", "cyd"));

        assertThat(ada.hasMet("bob")).isTrue();
        assertThat(ada.hasMet("cyd")).isTrue();
        assertThat(ada.hasMet("dan")).isFalse();
    }

    @Test
    void areTheSameWhenToldTwice() {
        Met met = met("s1", "r1", "ada", "bob");
        FeedbackGiven feedback = feedback("r1", 1, false, false);
        Encounters once = Encounters.NONE.after(met, List.of("bob")).after(feedback);

        assertThat(once.after(met, List.of("bob")).after(feedback)).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource({
        "5, true, false",
        "3, true, false",
        "2, true, true",
        "1, true, true",
        "5, false, true",
        "1, false, true",
        "5, , false",
        "3, , false",
        "2, , true"
    })
    void regretALowRatingOrANo(int rating, @Nullable Boolean again, boolean regret) {
        assertThat(Encounters.NONE.after(feedback("r1", rating, again, false)).regrets("bob"))
                .isEqualTo(regret);
    }

    @Test
    void doNotHoldAnEmptyRoomAgainstAnybody() {
        assertThat(Encounters.NONE.after(feedback("r1", 1, false, true)).regrets("bob"))
                .isFalse();
    }

    @Test
    void countTheLastWordOnARoom() {
        Encounters changedMind =
                Encounters.NONE.after(feedback("r1", 1, false, false)).after(feedback("r1", 5, true, false));

        assertThat(changedMind.regrets("bob")).isFalse();
    }

    @Test
    void keepARegretThatALaterRoomDoesNotSpeakOf() {
        Encounters ada = Encounters.NONE.after(feedback("r1", 1, false, false)).after(feedback("r2", 5, true, false));

        assertThat(ada.regrets("bob")).isTrue();
    }

    @Test
    void makeAHistoryOfOtherSessionsOnly() {
        Encounters ada = Encounters.NONE
                .after(met("s1", "r1", "ada", "bob"), List.of("bob"))
                .after(met("s1", "r2", "ada", "bob"), List.of("bob"))
                .after(met("s2", "r3", "ada", "bob"), List.of("bob"))
                .after(met("s3", "r4", "ada", "cyd"), List.of("cyd"));
        Encounters bob = Encounters.NONE
                .after(met("s1", "r1", "ada", "bob"), List.of("ada"))
                .after(met("s1", "r2", "ada", "bob"), List.of("ada"))
                .after(met("s2", "r3", "ada", "bob"), List.of("ada"));
        Encounters cyd = Encounters.NONE.after(met("s3", "r4", "ada", "cyd"), List.of("ada"));

        History history = History.of(Map.of("ada", ada, "bob", bob, "cyd", cyd), "s3");

        assertThat(history.met()).containsExactly(new Pair("ada", "bob"), new Pair("ada", "bob"));
        assertThat(history.reluctant()).isEmpty();
    }

    @Test
    void makeAPairReluctantWhoeverOfTheTwoIs() {
        Encounters cyd = Encounters.NONE.after(feedback("r1", 2, true, false));

        assertThat(History.of(Map.of("cyd", cyd), "s1").reluctant()).containsExactly(new Pair("bob", "cyd"));
    }

    private static Met met(String session, String room, String... members) {
        return new Met(session, 1, room, List.of(members), Instant.EPOCH);
    }

    /** By whoever keeps it, about bob. */
    private static FeedbackGiven feedback(String room, int rating, @Nullable Boolean again, boolean noShow) {
        return new FeedbackGiven("s1", 1, room, "somebody", List.of("bob"), rating, again, noShow);
    }
}
