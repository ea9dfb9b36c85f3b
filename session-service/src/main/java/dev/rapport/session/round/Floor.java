package dev.rapport.session.round;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an open floor, whose one round waves of pairings go through.
 *
 * @param talks how many rooms were opened to somebody so far; who had none is not in it
 * @param askedAt when the last wave was asked for; null before the first
 * @param stirred whether somebody has come out of a room since
 */
record Floor(Map<String, Integer> talks, @Nullable Instant askedAt, boolean stirred) {
    static final Floor EMPTY = new Floor(Map.of(), null, false);

    Floor asked(Instant now) {
        return new Floor(talks, now, false);
    }

    Floor after(Collection<Room> opened) {
        Map<String, Integer> more = new HashMap<>(talks);
        opened.forEach(room -> room.members().forEach(member -> more.merge(member, 1, Integer::sum)));
        return new Floor(Map.copyOf(more), askedAt, stirred);
    }

    /** Somebody has come out of a room. */
    Floor withStir() {
        return new Floor(talks, askedAt, true);
    }
}
