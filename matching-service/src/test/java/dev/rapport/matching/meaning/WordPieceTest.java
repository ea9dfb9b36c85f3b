package dev.rapport.matching.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What is expected was recorded from the tokenizer that the model was published with (HuggingFace tokenizers 0.21). */
class WordPieceTest {
    private static WordPiece pieces;

    @BeforeAll
    static void readTheModelsVocabulary() {
        Map<String, Integer> vocabulary = new HashMap<>();
        JsonMapper.shared()
                .readTree(WordPieceTest.class.getResourceAsStream("/bge-small-en-v1.5-q-tokenizer.json"))
                .path("model")
                .path("vocab")
                .properties()
                .forEach(
                        entry -> vocabulary.put(entry.getKey(), entry.getValue().asInt()));
        pieces = new WordPiece(vocabulary);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "bookkeeping for small studios | 101 2338 18321 2005 2235 4835 102",
                "Łódź naïve café | 101 17814 15743 7668 102",
                "C++ & C# | 101 1039 1009 1009 1004 1039 1001 102",
                "日本語 | 101 1864 1876 1950 102",
                "🎉 don't—stop | 101 100 2123 1005 1056 1517 2644 102",
                "İstanbul | 101 9960 102",
            })
    void cutsAsTheModelWasTaught(String text, String expected) {
        assertThat(pieces.read(text, 64)).containsExactly(numbers(expected));
    }

    @Test
    void leavesOutWhatIsTooMuch() {
        assertThat(pieces.read("bookkeeping for small studios", 5)).containsExactly(101, 2338, 18321, 2005, 102);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bookkeeping", "birdwatching", "wild swimming", "physics", "urban gardening in small yards"})
    void knowsEnglish(String text) {
        assertThat(pieces.knows(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "🎉", "陶艺", "русский язык", "Rechnungswesen", "Handarbeit", "xqzvwk"})
    void doesNotClaimToKnowWhatItCanOnlySpell(String text) {
        assertThat(pieces.knows(text)).isFalse();
    }

    private static long[] numbers(String text) {
        return java.util.Arrays.stream(text.split(" "))
                .mapToLong(Long::parseLong)
                .toArray();
    }
}
