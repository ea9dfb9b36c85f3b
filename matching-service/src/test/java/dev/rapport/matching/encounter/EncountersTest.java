package dev.rapport.matching.encounter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.EncounterEvent.FeedbackGiven;
import dev.rapport.events.EncounterEvent.Met;
import dev.rapport.matching.pairing.Pair;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncountersTest {
    private static final List<List<String>> BOBS = List.of(List.of("Jazz", "jazz ", "Bookkeeping"));

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
        Encounters once = Encounters.NONE.after(met, List.of("bob")).after(feedback, BOBS);

        assertThat(once.after(met, List.of("bob")).after(feedback, BOBS)).isEqualTo(once);
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
        assertThat(Encounters.NONE
                        .after(feedback("r1", rating, again, false), BOBS)
                        .regrets("bob"))
                .isEqualTo(regret);
    }

    @Test
    void doNotHoldAnEmptyRoomAgainstAnybody() {
        assertThat(Encounters.NONE.after(feedback("r1", 1, false, true), BOBS).regrets("bob"))
                .isFalse();
    }

    @Test
    void countTheLastWordOnARoom() {
        Encounters changedMind = Encounters.NONE
                .after(feedback("r1", 1, false, false), BOBS)
                .after(feedback("r1", 5, true, false), BOBS);

        assertThat(changedMind.regrets("bob")).isFalse();
    }

    @Test
    void keepARegretThatALaterRoomDoesNotSpeakOf() {
        Encounters ada = Encounters.NONE
                .after(feedback("r1", 1, false, false), BOBS)
                .after(feedback("r2", 5, true, false), BOBS);

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
        Encounters cyd = Encounters.NONE.after(feedback("r1", 2, true, false), BOBS);

        assertThat(History.of(Map.of("cyd", cyd), "s1").reluctant()).containsExactly(new Pair("bob", "cyd"));
    }

    @Test
    void countTheSessionsSomebodyHasBeenIn() {
        Encounters ada = Encounters.NONE
                .after(met("s1", "r1", "ada", "bob"), List.of("bob"))
                .after(met("s1", "r2", "ada", "cyd"), List.of("cyd"))
                .after(met("s2", "r3", "ada", "bob"), List.of("bob"));

        assertThat(History.of(Map.of("ada", ada, "bob", Encounters.NONE), "s2").sessions())
                .isEqualTo(Map.of("ada", 1, "bob", 0));
    }

    @ParameterizedTest
    @CsvSource({"5, true, 1", "5, , 1", "3, , 0", "4, , 0.5", "1, false, -1", "1, , -1", "5, false, 0", "3, true, 0.5"})
    void makeATasteOfTheWordsOfThoseWhoWereLikedOrNot(int rating, @Nullable Boolean again, double liking) {
        Encounters ada = Encounters.NONE.after(feedback("r1", rating, again, false), BOBS);

        assertThat(ada.taste().words()).isEqualTo(Map.of("jazz", liking, "bookkeeping", liking));
    }

    @Test
    void letATasteFadeWithEveryLaterRoom() {
        Encounters ada = Encounters.NONE.after(feedback("r1", 5, true, false), BOBS);
        for (int room = 2; room <= 6; room++) {
            double before = ada.taste().words().get("jazz");
            ada = ada.after(feedback("r" + room, 5, true, false), List.of(List.of("moss")));

            assertThat(ada.taste().words().get("jazz")).isLessThan(before);
        }
        for (int room = 7; room <= 21; room++) {
            ada = ada.after(feedback("r" + room, 5, true, false), List.of(List.of("moss")));
        }
        assertThat(ada.taste().words()).isEqualTo(Map.of("moss", 1.0));
    }

    @Test
    void keepATasteBoundedHoweverMuchIsTold() {
        Encounters ada = Encounters.NONE;
        for (int room = 0; room < 100; room++) {
            List<String> many =
                    IntStream.range(0, 40).mapToObj(i -> "word " + i).toList();
            ada = ada.after(feedback("r" + room, 1, false, false), List.of(many, many));
        }

        assertThat(ada.impressions())
                .hasSize(20)
                .allMatch(impression -> impression.words().size() <= 24);
        assertThat(ada.taste().words().values()).allMatch(liking -> liking == -1);
    }

    @Test
    void makeTheSameTasteHoweverOftenFeedbackIsToldAndWhateverTheyHaveBecome() {
        Encounters once =
                Encounters.NONE.after(feedback("r1", 4, true, false), BOBS).after(feedback("r2", 2, null, false), BOBS);

        assertThat(once.after(feedback("r1", 4, true, false), List.of(List.of("chess"))))
                .isEqualTo(once);
        assertThat(once.after(feedback("r1", 1, false, false), BOBS).after(feedback("r1", 4, true, false), BOBS))
                .isEqualTo(once);
    }

    @Test
    void makeNoTasteOfAnEmptyRoom() {
        Encounters ada = Encounters.NONE
                .after(feedback("r1", 1, false, false), BOBS)
                .after(feedback("r1", 1, false, true), BOBS);

        assertThat(History.of(Map.of("ada", ada), "s1").tastes()).isEmpty();
    }

    private static Met met(String session, String room, String... members) {
        return new Met(session, 1, room, List.of(members), Instant.EPOCH);
    }

    /** By whoever keeps it, about bob. */
    private static FeedbackGiven feedback(String room, int rating, @Nullable Boolean again, boolean noShow) {
        return new FeedbackGiven("s1", 1, room, "somebody", List.of("bob"), rating, again, noShow);
    }
}
