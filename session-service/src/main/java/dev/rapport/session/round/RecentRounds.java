package dev.rapport.session.round;

import dev.rapport.chassis.store.Stored;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rounds that were read lately, at the version they had: to read a round of a thousand people takes long, and each of them
 * asks for the same one again and again.
 */
final class RecentRounds {
    /** Up to a megabyte each. */
    static final int MOST = 32;

    private final Map<String, Stored<Round>> kept = new LinkedHashMap<>(16, 0.75f, true);

    /** The round, where it is still at this version. */
    synchronized @Nullable Round at(long version, String id) {
        Stored<Round> known = kept.get(id);
        return known != null && known.version() == version ? known.state() : null;
    }

    /** Keeps one more; what has not been asked for the longest gives way. */
    synchronized Round keep(Stored<Round> read) {
        kept.put(read.id(), read);
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
        return read.state();
    }
}
