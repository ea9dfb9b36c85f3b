package dev.rapport.chassis.text;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TextRulesTest {
    private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();
    private static final Validator VALIDATOR = FACTORY.getValidator();

    record Note(
            @PlainText @Nullable String title,
            @PlainText(lines = true) @Nullable String text,
            List<@Fits(value = Even.class, message = "has an even length") String> words) {}

    static final class Even implements Predicate<String> {
        @Override
        public boolean test(String text) {
            return text.length() % 2 == 0;
        }
    }

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    @Test
    void aTitleHasNoLineBreak() {
        assertThat(broken(new Note("a\nb", null, List.of()))).containsExactly("title");
    }

    @Test
    void aTextMayHaveLineBreaksButNoOtherControlCharacters() {
        assertThat(broken(new Note(null, "a\r\n\tb", List.of()))).isEmpty();
        assertThat(broken(new Note(null, "a\u0007b", List.of()))).containsExactly("text");
        assertThat(broken(new Note(null, "a\u0085b", List.of()))).containsExactly("text");
    }

    @Test
    void everyWordIsTested() {
        assertThat(broken(new Note("äöü 🎉", null, List.of("ab", "c")))).containsExactly("words[1].<list element>");
    }

    private static List<String> broken(Note note) {
        return VALIDATOR.validate(note).stream()
                .map(ConstraintViolation::getPropertyPath)
                .map(Object::toString)
                .toList();
    }
}
