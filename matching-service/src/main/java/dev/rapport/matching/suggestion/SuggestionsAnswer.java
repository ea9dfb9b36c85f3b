package dev.rapport.matching.suggestion;

import dev.rapport.events.PublicCard;
import dev.rapport.events.ReasonText.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of suggestions. */
record SuggestionsAnswer(List<Item> items, @Nullable String next) {

    /** @param affinity 0 to 1 */
    record Item(PublicCard attendee, double affinity, List<Shown> reasons) {}
}
