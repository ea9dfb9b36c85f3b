package dev.rapport.events;

import dev.rapport.events.ProfileEvent.Card;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An attendee as others see them, with the name of whose card it is; never their terms. */
public record PublicCard(
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
        @Nullable String company) {

    /** @param card null for somebody whose card has not arrived yet */
    public static PublicCard of(String attendeeId, @Nullable Card card) {
        return card == null
                ? new PublicCard(
                        attendeeId,
                        "Somebody",
                        "",
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        null)
                : new PublicCard(
                        attendeeId,
                        card.displayName(),
                        card.headline(),
                        card.about(),
                        card.interests(),
                        card.offers(),
                        card.seeks(),
                        card.languages(),
                        card.timeZone(),
                        card.links(),
                        card.company());
    }
}
