package dev.rapport.profile.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardTest {

    @Test
    void saysNothingTwiceAndKeepsTheFirstSpelling() {
        assertThat(card(List.of("Jazz", "chess", "JAZZ", "jazz"), List.of()).interests())
                .containsExactly("Jazz", "chess");
    }

    @Test
    void spellsLanguagesOneWay() {
        assertThat(card(List.of(), List.of("EN", "pt-br", "en", "zh-hant-TW")).languages())
                .containsExactly("en", "pt-BR", "zh-Hant-TW");
    }

    @Test
    void leavesOutWhatIsNoLanguage() {
        assertThat(card(List.of(), List.of("¿qué?", "de", "")).languages()).containsExactly("de");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pt-BR", "zh-Hant", "es-419", "gsw"})
    void knowsLanguageTags(String tag) {
        assertThat(new LanguageTag().test(tag)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "und", "en_US", "Español", "中文", "en-", "a-b-c", "en\u0000"})
    void refusesWhatIsNoLanguageTag(String text) {
        assertThat(new LanguageTag().test(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Lisbon", "UTC", "+05:30", "America/Argentina/Buenos_Aires"})
    void knowsTimeZones(String id) {
        assertThat(new Card.TimeZone().test(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Europe/Atlantis", "25:00", "\u0000"})
    void refusesWhatIsNoTimeZone(String id) {
        assertThat(new Card.TimeZone().test(id)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org", "HTTP://example.org:8080/a?b=c#d", "https://example.org/straße"})
    void knowsWebLinks(String link) {
        assertThat(new WebLink().test(link)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "javascript:alert(1)",
                "ftp://example.org",
                "https:///path",
                "https://bank.example@evil.example",
                "https://exa mple.org",
                "mailto:ada@example.org"
            })
    void refusesWhatIsNoWebLink(String link) {
        assertThat(new WebLink().test(link)).isFalse();
    }

    private static Card card(List<String> interests, List<String> languages) {
        return new Card("Ada", "", "", interests, List.of(), List.of(), languages, null, List.of(), null);
    }
}
