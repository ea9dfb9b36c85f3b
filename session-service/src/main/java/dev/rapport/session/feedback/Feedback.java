package dev.rapport.session.feedback;

import org.jspecify.annotations.Nullable;

/**
 * What one member felt about a room.
 *
 * @param rating 1 to 5
 * @param again whether they would like to meet again; null where they did not say
 * @param note for themselves
 * @param noShow whether nobody else came
 */
public record Feedback(int rating, @Nullable Boolean again, String note, boolean noShow) {}
