package dev.rapport.profile.profile;

import dev.rapport.events.ProfileEvent.ProfileChanged;
import dev.rapport.events.PublicCard;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An attendee as they describe themselves.
 *
 * @param revision grows by one with every change; 0 before the first
 * @param guest whether the attendee has no account
 * @param terms for matching only, never shown to anyone else
 */
public record Profile(
        String attendeeId,
        long revision,
        boolean guest,
        Card card,
        @Nullable Terms terms) {

    /** A profile that nothing has been told for yet, and that nobody knows of. */
    static Profile unwritten(String attendeeId, boolean guest) {
        return new Profile(attendeeId, 0, guest, Card.named(""), null);
    }

    /** The profile after a change, and the event that tells it. */
    record Change(Profile profile, ProfileChanged event) {}

    /** Empty where the command changes nothing: a repeated one, or a start of what has been started. */
    Optional<Change> decide(ProfileCommand command) {
        return switch (command) {
            case ProfileCommand.Start(Card told) -> revision == 0 ? Optional.of(change(told, null)) : Optional.empty();
            case ProfileCommand.Rewrite(Card told, Terms toldTerms) ->
                revision > 0 && told.equals(card) && java.util.Objects.equals(toldTerms, terms)
                        ? Optional.empty()
                        : Optional.of(change(told, toldTerms));
        };
    }

    /** As everyone else sees it. */
    public PublicCard publicCard() {
        return PublicCard.of(attendeeId, card.published());
    }

    private Change change(Card told, @Nullable Terms toldTerms) {
        Profile after = new Profile(attendeeId, revision + 1, guest, told, toldTerms);
        return new Change(after, after.changed());
    }

    private ProfileChanged changed() {
        return new ProfileChanged(
                attendeeId, revision, guest, card.published(), terms == null ? null : terms.published());
    }
}
