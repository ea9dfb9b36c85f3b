package dev.rapport.matching.affinity.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "Jazz, jazz",
        "cafés, cafe",
        "board games, Board Game",
        "stories, story",
        "movies, movie",
        "boxes, box",
        "watches, watch",
        "history of art, Art History",
        "Straße, strasse",
        "a nurse's view, nurse view",
        "Fußball, fussball",
        "Łódź, lodz",
    })
    void readsTheSameWhateverCaseAccentNumberOrOrder(String one, String other) {
        assertThat(Words.stems(one)).isEqualTo(Words.stems(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"c++, c", "c#, c", "bus, bu", "chess, ches", "tennis, tenni", "gas, ga"})
    void keepsApartWhatIsNotTheSame(String one, String other) {
        assertThat(Words.stems(one)).isNotEqualTo(Words.stems(other));
    }

    @Test
    void keepsWordsOfOtherScriptsWhole() {
        assertThat(Words.stems("日本語 ばんごう")).containsExactly("ばんごう", "日本語");
        assertThat(Words.stems("हिन्दी")).hasSize(1);
    }

    @Test
    void leavesOutWhatSaysNothingUnlessNothingElseIsSaid() {
        assertThat(Words.stems("help with the taxes")).isEqualTo(Words.stems("tax"));
        assertThat(Words.stems("help")).isNotEmpty();
    }

    @Test
    void takesSignsForWordsWhereThereIsNothingElse() {
        assertThat(Words.stems("🎉")).containsExactly("🎉");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void hasNoStemsForABlankText(String blank) {
        assertThat(Words.stems(blank)).isEmpty();
    }
}
