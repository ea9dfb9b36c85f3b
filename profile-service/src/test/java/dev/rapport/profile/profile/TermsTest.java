package dev.rapport.profile.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.profile.profile.Terms.CurrencyCode;
import dev.rapport.profile.profile.Terms.Per;
import dev.rapport.profile.profile.Terms.Price;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class TermsTest {

    @Test
    void aPriceIsTheSameHoweverItsAmountIsWritten() {
        assertThat(price("90.50")).isEqualTo(price("90.5"));
        assertThat(price("9E+1")).isEqualTo(price("90"));
        assertThat(price("1000000000").amount().toString()).isEqualTo("1000000000");
    }

    @Test
    void termsThatSayNothingAreNone() {
        assertThat(Terms.of(null, null)).isEmpty();
        assertThat(Terms.of(null, price("5"))).contains(new Terms(null, price("5")));
    }

    @Test
    void knowsCurrenciesByTheirCode() {
        assertThat(new CurrencyCode().test("EUR")).isTrue();
        assertThat(new CurrencyCode().test("eur")).isFalse();
        assertThat(new CurrencyCode().test("ABC")).isFalse();
        assertThat(new CurrencyCode().test("")).isFalse();
    }

    private static Price price(String amount) {
        return new Price(new BigDecimal(amount), "EUR", Per.HOUR);
    }
}
