package dev.rapport.profile.profile;

import dev.rapport.chassis.web.Kebab;
import dev.rapport.profile.profile.Terms.Price;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A profile as its owner sees it. */
record ProfileAnswer(
        String attendeeId,
        String displayName,
        String headline,
        String about,
        List<String> interests,
        List<String> offers,
        List<String> seeks,
        List<String> languages,
        @Nullable String timeZone,
        List<String> links,
        @Nullable String company,
        @Nullable TermsAnswer terms) {

    record TermsAnswer(
            @Nullable PriceAnswer asking, @Nullable PriceAnswer paying) {
        static TermsAnswer of(Terms terms) {
            return new TermsAnswer(PriceAnswer.of(terms.asking()), PriceAnswer.of(terms.paying()));
        }
    }

    record PriceAnswer(BigDecimal amount, String currency, String per) {
        static @Nullable PriceAnswer of(@Nullable Price price) {
            return price == null ? null : new PriceAnswer(price.amount(), price.currency(), Kebab.of(price.per()));
        }
    }

    static ProfileAnswer of(Profile profile) {
        Card card = profile.card();
        Terms terms = profile.terms();
        return new ProfileAnswer(
                profile.attendeeId(),
                card.displayName(),
                card.headline(),
                card.about(),
                card.interests(),
                card.offers(),
                card.seeks(),
                card.languages(),
                card.timeZone(),
                card.links(),
                card.company(),
                terms == null ? null : TermsAnswer.of(terms));
    }
}
