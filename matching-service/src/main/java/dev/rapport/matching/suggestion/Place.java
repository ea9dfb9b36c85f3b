package dev.rapport.matching.suggestion;

import java.util.Comparator;
import java.util.Optional;

/**
 * Where somebody stands among suggestions: the best affinity first, equal ones by id. Its text is the cursor of a page:
 * a place stays one even when whoever held it has left.
 */
record Place(double affinity, String attendeeId) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparingDouble(Place::affinity).reversed().thenComparing(Place::attendeeId);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return affinity + "~" + attendeeId;
    }

    /** Empty where the text is no place. */
    static Optional<Place> parse(String text) {
        int tilde = text.indexOf('~');
        if (tilde < 0) {
            return Optional.empty();
        }
        try {
            Place place = new Place(Double.parseDouble(text.substring(0, tilde)), text.substring(tilde + 1));
            // Numbers can be written in ways that no answer has.
            return Optional.of(place).filter(Place::isPossible).filter(possible -> text.equals(possible.toString()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private boolean isPossible() {
        return affinity >= 0 && affinity <= 1 && !attendeeId.isEmpty();
    }
}
