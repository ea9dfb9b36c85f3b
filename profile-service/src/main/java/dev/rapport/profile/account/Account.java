package dev.rapport.profile.account;

import java.time.Instant;

/**
 * What lets an attendee in.
 *
 * @param displayName the name given at sign-up; the profile has the present one
 */
record Account(EmailAddress email, String attendeeId, String passwordHash, String displayName, Instant openedAt) {}
