package dev.rapport.matching.affinity;

import dev.rapport.events.ProfileEvent.Card;
import dev.rapport.events.ProfileEvent.Terms;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a profile counts for matching, in the attendee's own words.
 *
 * @param terms private: takes away what cannot be agreed on and is never part of a reason
 * @param company whom they work for; null where they did not say
 * @param timeZone id of where they live; null where they did not say
 */
public record Traits(
        String attendeeId,
        List<String> interests,
        List<String> offers,
        List<String> seeks,
        List<String> languages,
        @Nullable Terms terms,
        @Nullable String company,
        @Nullable String timeZone) {

    public Traits {
        interests = List.copyOf(interests);
        offers = List.copyOf(offers);
        seeks = List.copyOf(seeks);
        languages = List.copyOf(languages);
    }

    /** All that is said of what counts. */
    public Stream<String> texts() {
        return Stream.of(interests, offers, seeks).flatMap(List::stream);
    }

    /** Of somebody who does not say whom they work for and where they live. */
    public Traits(
            String attendeeId,
            List<String> interests,
            List<String> offers,
            List<String> seeks,
            List<String> languages,
            @Nullable Terms terms) {
        this(attendeeId, interests, offers, seeks, languages, terms, null, null);
    }

    /** The traits in a profile. */
    public static Traits of(String attendeeId, Card card, @Nullable Terms terms) {
        return new Traits(
                attendeeId,
                card.interests(),
                card.offers(),
                card.seeks(),
                card.languages(),
                terms,
                card.company(),
                card.timeZone());
    }

    /** For whoever may look: what two prices have to do with each other can be found out by trying. */
    public Traits withoutTerms() {
        return new Traits(attendeeId, interests, offers, seeks, languages, null, company, timeZone);
    }

    /** Somebody of whom nothing is known yet. */
    public static Traits unknown(String attendeeId) {
        return new Traits(attendeeId, List.of(), List.of(), List.of(), List.of(), null);
    }
}
