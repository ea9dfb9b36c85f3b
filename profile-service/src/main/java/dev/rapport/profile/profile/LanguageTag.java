package dev.rapport.profile.profile;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Whether a text is a BCP 47 language tag, such as {@code en} or {@code pt-BR}. */
final class LanguageTag implements Predicate<String> {

    @Override
    public boolean test(String text) {
        return canonical(text).isPresent();
    }

    /** Those that are tags, each in its canonical spelling. */
    static List<String> canonical(List<String> tags) {
        return tags.stream()
                .map(LanguageTag::canonical)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> canonical(String text) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(text).build();
            return locale.getLanguage().isEmpty() ? Optional.empty() : Optional.of(locale.toLanguageTag());
        } catch (IllformedLocaleException notATag) {
            return Optional.empty();
        }
    }
}
