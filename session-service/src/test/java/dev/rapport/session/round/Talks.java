package dev.rapport.session.round;

import java.util.List;
import java.util.Map;

/** Open floors on which some have talked. */
public final class Talks {
    private Talks() {}

    /** Nobody is in a room; each of these has been in so many. */
    public static Round had(Map<String, Integer> talks) {
        return new Round(
                "evening",
                1,
                new Asked(1, null, null),
                List.of(),
                Round.Aside.NOBODY,
                Round.Earlier.NOTHING,
                null,
                new Floor(talks, null, false));
    }
}
