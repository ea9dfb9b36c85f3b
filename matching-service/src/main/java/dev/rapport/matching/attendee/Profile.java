package dev.rapport.matching.attendee;

import dev.rapport.events.ProfileEvent.Card;
import dev.rapport.events.ProfileEvent.ProfileChanged;
import dev.rapport.events.ProfileEvent.Terms;
import dev.rapport.matching.affinity.Traits;
import org.jspecify.annotations.Nullable;

/**
 * What an attendee tells.
 *
 * @param terms for matching only, never shown to anyone
 */
public record Profile(
        String attendeeId,
        long revision,
        Card card,
        @Nullable Terms terms) {

    static Profile of(ProfileChanged told) {
        return new Profile(told.attendeeId(), told.revision(), told.card(), told.terms());
    }

    public Traits traits() {
        return Traits.of(attendeeId, card, terms);
    }
}
