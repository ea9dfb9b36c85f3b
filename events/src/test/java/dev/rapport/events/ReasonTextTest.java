package dev.rapport.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.PairingEvent.Kind;
import dev.rapport.events.PairingEvent.Reason;
import dev.rapport.events.ReasonText.Parts;
import dev.rapport.events.ReasonText.Shown;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonTextTest {
    private static final Map<String, String> NAMES = Map.of("a", "Ada", "b", "Bob", "c", "Cyd");

    @Test
    void ofHelpIsToldFromWhereOneStands() {
        Reason offer = new Reason(Kind.OFFER, "a", "b", "bookkeeping for studios", "bookkeeping", 3);

        assertThat(ReasonText.of(offer, "a", NAMES))
                .extracting(Shown::kind, Shown::text)
                .containsExactly("give", "You offer “bookkeeping for studios”. Bob seeks “bookkeeping”.");
        assertThat(ReasonText.of(offer, "b", NAMES))
                .extracting(Shown::kind, Shown::text)
                .containsExactly("seek", "Ada offers “bookkeeping for studios”. You seek “bookkeeping”.");
        assertThat(ReasonText.of(offer, "c", NAMES))
                .extracting(Shown::kind, Shown::text)
                .containsExactly("give", "Ada offers “bookkeeping for studios”. Bob seeks “bookkeeping”.");
    }

    @ParameterizedTest
    @CsvSource({
        "0, ' Nobody else here did.'",
        "1, ' Only one other person here did.'",
        "4, ' Only 4 others here did.'",
        "5, ''"
    })
    void ofARareInterestSaysSo(int others, String rarity) {
        assertThat(ReasonText.of(new Reason(Kind.COMMON_GROUND, "a", "b", "Jazz", "jazz", others), "a", NAMES))
                .extracting(Shown::kind, Shown::text)
                .containsExactly("common-ground", "You both named “Jazz”." + rarity);
    }

    @Test
    void ofWordsThatAreNotTheSameGivesEachTheirOwn() {
        Reason near = new Reason(Kind.COMMON_GROUND, "a", "b", "gardening", "urban gardening", 0);

        assertThat(ReasonText.of(near, "a", NAMES).text())
                .isEqualTo("You named “gardening”, Bob named “urban gardening”.");
        assertThat(ReasonText.of(near, "b", NAMES).text())
                .isEqualTo("You named “urban gardening”, Ada named “gardening”.");
        assertThat(ReasonText.of(near, "c", NAMES).text())
                .isEqualTo("Ada named “gardening”, Bob named “urban gardening”.");
    }

    @ParameterizedTest
    @CsvSource({"en, English", "en-GB, English", "sv, Swedish", "German, German", "tlh-x, Klingon", "xx, xx"})
    void ofALanguageNamesWhatBothSpeak(String written, String named) {
        assertThat(ReasonText.of(new Reason(Kind.LANGUAGE, "a", "b", written, written, 0), "b", NAMES))
                .extracting(Shown::kind, Shown::text)
                .containsExactly("language", "You both speak " + named + ".");
    }

    @Test
    void ofNothingSharedTellsWhetherTheyHaveMet() {
        assertThat(ReasonText.of(new Reason(Kind.NEW_FACE, "a", "b", "", "", 0), "b", NAMES))
                .extracting(Shown::kind, Shown::text)
                .containsExactly("new-face", "You have not met Ada yet.");
        assertThat(ReasonText.of(new Reason(Kind.MET_BEFORE, "a", "b", "", "", 0), "a", NAMES))
                .extracting(Shown::kind, Shown::text)
                .containsExactly("met-before", "You have met Bob before.");
        assertThat(ReasonText.of(new Reason(Kind.MET_BEFORE, "a", "b", "", "", 0), "c", NAMES)
                        .text())
                .isEqualTo("Ada and Bob have met before.");
    }

    @Test
    void comesWithWhatItIsMadeOfForOtherLanguages() {
        Reason offer = new Reason(Kind.OFFER, "a", "b", "bookkeeping for studios", "bookkeeping", 3);

        assertThat(ReasonText.of(offer, "b", NAMES).parts())
                .isEqualTo(new Parts("a", "b", "bookkeeping for studios", "bookkeeping", 3));
    }

    @Test
    void callsSomebodyWhoseNameIsNotKnownSomebody() {
        assertThat(ReasonText.of(new Reason(Kind.NEW_FACE, "a", "x", "", "", 0), "a", NAMES)
                        .text())
                .isEqualTo("You have not met Somebody yet.");
    }
}
