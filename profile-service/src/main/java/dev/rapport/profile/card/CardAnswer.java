package dev.rapport.profile.card;

import dev.rapport.profile.profile.Card;
import dev.rapport.profile.profile.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A profile as everyone else sees it. */
public record CardAnswer(
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

    public static CardAnswer of(Profile profile) {
        Card card = profile.card();
        return new CardAnswer(
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
                card.company());
    }
}
