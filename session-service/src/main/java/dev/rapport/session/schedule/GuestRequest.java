package dev.rapport.session.schedule;

import dev.rapport.chassis.text.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody without an account, as they describe themselves. Spaces around words do not count. */
record GuestRequest(
        @NotBlank(message = "is required") @Size(max = 80, message = "has at most 80 characters") @PlainText
        String displayName,

        @Size(max = 20, message = "has at most 20 entries")
        List<
                        @NotBlank(message = "is not blank") @Size(max = 80, message = "has at most 80 characters")
                        @PlainText String>
                interests,

        @Size(max = 20, message = "has at most 20 entries")
        List<
                        @NotBlank(message = "is not blank") @Size(max = 80, message = "has at most 80 characters")
                        @PlainText String>
                offers,

        @Size(max = 20, message = "has at most 20 entries")
        List<
                        @NotBlank(message = "is not blank") @Size(max = 80, message = "has at most 80 characters")
                        @PlainText String>
                seeks,

        @Size(max = 10, message = "has at most 10 entries")
        List<
                        @NotNull(message = "is not blank") @Size(max = 35, message = "has at most 35 characters")
                        @Pattern(
                                regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*",
                                message = "is a language tag, such as en or pt-BR")
                        String>
                languages,

        @NotBlank(message = "is required") @Size(max = 20, message = "has at most 20 characters")
        String joinCode,

        @Nullable @Size(max = 40, message = "has at most 40 characters") @PlainText
        String group) {

    GuestRequest {
        displayName = stripped(displayName);
        interests = stripped(interests);
        offers = stripped(offers);
        seeks = stripped(seeks);
        languages = stripped(languages);
        joinCode = stripped(joinCode);
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : text.strip();
    }

    /** Keeps a missing word where it is, so that it can be pointed at. */
    private static List<String> stripped(@Nullable List<@Nullable String> words) {
        return words == null
                ? List.of()
                : words.stream().map(GuestRequest::stripped).toList();
    }
}
