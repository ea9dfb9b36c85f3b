package dev.rapport.profile.profile;

import dev.rapport.events.ProfileEvent;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What other attendees may see of a profile. Lists keep the attendee's own words in their order, but say nothing twice;
 * languages are in the canonical spelling of their tags, and what is no tag is left out.
 *
 * @param timeZone an id that {@link ZoneId} knows
 * @param company whom they work for; null where they did not say
 */
public record Card(
        String displayName,
        String headline,
        String about,
        List<String> interests,
        List<String> offers,
        List<String> seeks,
        List<String> languages,
        @Nullable String timeZone,
        List<String> links,
        @Nullable String company) {

    public Card {
        interests = once(interests);
        offers = once(offers);
        seeks = once(seeks);
        languages = once(LanguageTag.canonical(languages));
        links = once(links);
    }

    /** The card of somebody who has told no more than a name. */
    public static Card named(String displayName) {
        return new Card(displayName, "", "", List.of(), List.of(), List.of(), List.of(), null, List.of(), null);
    }

    ProfileEvent.Card published() {
        return new ProfileEvent.Card(
                displayName, headline, about, interests, offers, seeks, languages, timeZone, links, company);
    }

    private static List<String> once(List<String> words) {
        Map<String, String> byLowerCase = new LinkedHashMap<>();
        words.forEach(word -> byLowerCase.putIfAbsent(word.toLowerCase(Locale.ROOT), word));
        return List.copyOf(byLowerCase.values());
    }

    /** Whether a text names a time zone. */
    static final class TimeZone implements Predicate<String> {
        @Override
        public boolean test(String id) {
            try {
                ZoneId.of(id);
                return true;
            } catch (DateTimeException unknown) {
                return false;
            }
        }
    }
}
