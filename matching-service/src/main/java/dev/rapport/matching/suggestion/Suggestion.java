package dev.rapport.matching.suggestion;

import dev.rapport.events.PairingEvent.Reason;
import java.util.List;

/** Somebody to meet, and why. */
record Suggestion(Place place, List<Reason> reasons) {
    String attendeeId() {
        return place.attendeeId();
    }
}
