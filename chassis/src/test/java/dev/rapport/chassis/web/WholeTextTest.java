package dev.rapport.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.json.JsonMapper;

class WholeTextTest {
    private final JsonMapper json = strict();

    record Words(List<String> words) {}

    @Test
    void readsEveryCharacterThatIsWhole() {
        assertThat(json.readValue("{\"words\":[\"\\ud83c\\udf89\",\"\\u00e9\",null]}", Words.class)
                        .words())
                .containsExactly("🎉", "é", null);
    }

    @Test
    void refusesHalfACharacter() {
        assertThatThrownBy(() -> json.readValue("{\"words\":[\"a\",\"\\ud83c\"]}", Words.class))
                .isInstanceOf(InvalidFormatException.class);
    }

    @Test
    void refusesNul() {
        assertThatThrownBy(() -> json.readValue("{\"words\":[\"\\u0000\"]}", Words.class))
                .isInstanceOf(InvalidFormatException.class);
    }

    private static JsonMapper strict() {
        JsonMapper.Builder builder = JsonMapper.builder();
        new WebAutoConfiguration().strictTypes().customize(builder);
        return builder.build();
    }
}
