package dev.rapport.matching;

import dev.rapport.events.ProfileEvent.Card;
import dev.rapport.events.ProfileEvent.Per;
import dev.rapport.events.ProfileEvent.Price;
import dev.rapport.events.ProfileEvent.Terms;
import dev.rapport.matching.affinity.Traits;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody for a test, told in one sentence: {@code someone("ada").likes("jazz").offers("piano lessons")}. */
public record Someone(
        String id,
        List<String> interests,
        List<String> offered,
        List<String> sought,
        List<String> languages,
        @Nullable Terms terms,
        @Nullable String company,
        @Nullable String timeZone) {

    public static Someone someone(String id) {
        return new Someone(id, List.of(), List.of(), List.of(), List.of(), null, null, null);
    }

    /** Just like this one, but another person. */
    public Someone as(String otherId) {
        return new Someone(otherId, interests, offered, sought, languages, terms, company, timeZone);
    }

    public Someone likes(String... words) {
        return new Someone(id, List.of(words), offered, sought, languages, terms, company, timeZone);
    }

    public Someone offers(String... words) {
        return new Someone(id, interests, List.of(words), sought, languages, terms, company, timeZone);
    }

    public Someone seeks(String... words) {
        return new Someone(id, interests, offered, List.of(words), languages, terms, company, timeZone);
    }

    public Someone speaks(String... names) {
        return new Someone(id, interests, offered, sought, List.of(names), terms, company, timeZone);
    }

    public Someone asks(int amount, String currency, Per per) {
        return terms(new Terms(price(amount, currency, per), terms == null ? null : terms.paying()));
    }

    public Someone pays(int amount, String currency, Per per) {
        return terms(new Terms(terms == null ? null : terms.asking(), price(amount, currency, per)));
    }

    public Someone terms(@Nullable Terms terms) {
        return new Someone(id, interests, offered, sought, languages, terms, company, timeZone);
    }

    public Someone worksFor(String name) {
        return new Someone(id, interests, offered, sought, languages, terms, name, timeZone);
    }

    public Someone livesIn(String zone) {
        return new Someone(id, interests, offered, sought, languages, terms, company, zone);
    }

    public Traits traits() {
        return new Traits(id, interests, offered, sought, languages, terms, company, timeZone);
    }

    public Card card() {
        return new Card("Name of " + id, "", "", interests, offered, sought, languages, timeZone, List.of(), company);
    }

    private static Price price(int amount, String currency, Per per) {
        return new Price(BigDecimal.valueOf(amount), currency, per);
    }
}
