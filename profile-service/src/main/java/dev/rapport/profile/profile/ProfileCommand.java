package dev.rapport.profile.profile;

import org.jspecify.annotations.Nullable;

/** What can be done to a profile. */
public sealed interface ProfileCommand {

    /** Makes the profile of somebody new; later ones do nothing. */
    record Start(Card card) implements ProfileCommand {}

    /** Replaces all of it. */
    record Rewrite(Card card, @Nullable Terms terms) implements ProfileCommand {}
}
