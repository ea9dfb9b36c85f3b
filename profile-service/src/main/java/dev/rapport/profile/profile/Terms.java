package dev.rapport.profile.profile;

import dev.rapport.events.ProfileEvent;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Private price expectations.
 *
 * @param asking the least I take for what I offer
 * @param paying the most I pay for what I seek
 */
public record Terms(@Nullable Price asking, @Nullable Price paying) {

    /** Terms that say nothing are none. */
    static Optional<Terms> of(@Nullable Price asking, @Nullable Price paying) {
        return asking == null && paying == null ? Optional.empty() : Optional.of(new Terms(asking, paying));
    }

    ProfileEvent.Terms published() {
        return new ProfileEvent.Terms(
                asking == null ? null : asking.published(), paying == null ? null : paying.published());
    }

    /** @param currency ISO 4217 code */
    public record Price(BigDecimal amount, String currency, Per per) {

        /** 90, 90.0 and 9E+1 are the same price. */
        public Price {
            BigDecimal plain = amount.stripTrailingZeros();
            amount = plain.scale() < 0 ? plain.setScale(0) : plain;
        }

        private ProfileEvent.Price published() {
            return new ProfileEvent.Price(amount, currency, per.published());
        }
    }

    /** What a price is for. */
    public enum Per {
        HOUR,
        DAY,
        PROJECT;

        private ProfileEvent.Per published() {
            return switch (this) {
                case HOUR -> ProfileEvent.Per.HOUR;
                case DAY -> ProfileEvent.Per.DAY;
                case PROJECT -> ProfileEvent.Per.PROJECT;
            };
        }
    }

    /** Whether a text is the code of a currency. */
    static final class CurrencyCode implements Predicate<String> {
        @Override
        public boolean test(String code) {
            return Currency.getAvailableCurrencies().stream()
                    .anyMatch(currency -> currency.getCurrencyCode().equals(code));
        }
    }
}
