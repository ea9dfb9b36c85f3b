package dev.rapport.profile.profile;

import dev.rapport.chassis.text.Fits;
import dev.rapport.chassis.text.PlainText;
import dev.rapport.profile.profile.Terms.Per;
import dev.rapport.profile.profile.Terms.Price;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** All that an attendee tells; what is left out is empty. Spaces around words do not count. */
record ProfileRequest(
        @NotBlank(message = "is required") @Size(max = 80, message = "has at most 80 characters") @PlainText
        String displayName,

        @Size(max = 120, message = "has at most 120 characters") @PlainText
        String headline,

        @Size(max = 1000, message = "has at most 1000 characters") @PlainText(lines = true)
        String about,

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
                        @Fits(value = LanguageTag.class, message = "is a language tag, such as en or pt-BR") String>
                languages,

        @Nullable
        @Size(max = 64, message = "has at most 64 characters")
        @Fits(value = Card.TimeZone.class, message = "is a time zone, such as Europe/Lisbon")
        String timeZone,

        @Size(max = 5, message = "has at most 5 entries")
        List<
                        @NotNull(message = "is not blank") @Size(max = 300, message = "has at most 300 characters")
                        @Fits(
                                value = WebLink.class,
                                message = "is the address of a web page, such as https://example.org")
                        String>
                links,

        @Nullable @Size(max = 80, message = "has at most 80 characters") @PlainText
        String company,

        @Nullable @Valid TermsRequest terms) {

    ProfileRequest {
        displayName = stripped(displayName);
        headline = stripped(headline);
        about = stripped(about);
        interests = stripped(interests);
        offers = stripped(offers);
        seeks = stripped(seeks);
        languages = stripped(languages);
        links = stripped(links);
        company = company == null || company.isBlank() ? null : company.strip();
    }

    record TermsRequest(
            @Nullable @Valid PriceRequest asking,
            @Nullable @Valid PriceRequest paying) {}

    record PriceRequest(
            @NotNull(message = "is required")
            @Positive(message = "is more than 0")
            @DecimalMax(value = "1000000000", message = "is at most 1000000000")
            @Digits(integer = 10, fraction = 4, message = "has at most 4 decimals")
            BigDecimal amount,

            @NotNull(message = "is required")
            @Fits(value = Terms.CurrencyCode.class, message = "is a currency code of ISO 4217, such as EUR")
            String currency,

            @NotNull(message = "is required") @Pattern(regexp = "hour|day|project", message = "is hour, day or project")
            String per) {

        Price price() {
            return new Price(amount, currency, Per.valueOf(per.toUpperCase(Locale.ROOT)));
        }
    }

    ProfileCommand.Rewrite command() {
        Card card =
                new Card(displayName, headline, about, interests, offers, seeks, languages, timeZone, links, company);
        return new ProfileCommand.Rewrite(card, privateTerms());
    }

    private @Nullable Terms privateTerms() {
        return terms == null
                ? null
                : Terms.of(price(terms.asking()), price(terms.paying())).orElse(null);
    }

    private static @Nullable Price price(@Nullable PriceRequest price) {
        return price == null ? null : price.price();
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** Keeps a missing word where it is, so that it can be pointed at. */
    private static List<String> stripped(@Nullable List<@Nullable String> words) {
        List<@Nullable String> stripped = new ArrayList<>();
        if (words != null) {
            words.forEach(word -> stripped.add(word == null ? null : word.strip()));
        }
        return stripped;
    }
}
