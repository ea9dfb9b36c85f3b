package dev.rapport.matching.affinity.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "EN, en",
        "en-GB, en",
        "pt_BR, pt",
        "English, en",
        "Deutsch, de",
        "Deutsch (C1), de",
        "German (native), de",
        "Englisch, en",
        "français, fr",
        "日本語, ja",
        "deu, de",
        "Mandarin, zh",
        "nb, no",
        "nn, no",
        "Tagalog, tl",
    })
    void readsALanguageHoweverItIsWritten(String written, String code) {
        assertThat(Languages.read(written)).containsExactly(code);
    }

    @Test
    void readsSeveralLanguagesInOneText() {
        assertThat(Languages.read("English and German")).containsExactlyInAnyOrder("en", "de");
        assertThat(Languages.read(List.of("en", "English", "de"))).containsExactly("de", "en");
    }

    @Test
    void takesASignLanguageForOneOfItsOwn() {
        assertThat(Languages.read("German Sign Language")).doesNotContain("de");
    }

    @Test
    void letsALanguageItDoesNotKnowStandForItself() {
        assertThat(Languages.read("Dothraki")).containsExactly("dothraki");
        assertThat(Languages.read(" ")).isEmpty();
    }
}
