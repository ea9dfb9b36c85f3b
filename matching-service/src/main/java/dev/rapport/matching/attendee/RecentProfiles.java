package dev.rapport.matching.attendee;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Profiles that were read lately, at the version they had; the rounds of a session ask for the same again and again. */
final class RecentProfiles {
    /** About a kilobyte each. */
    static final int MOST = 20_000;

    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    private record Kept(long version, Profile profile) {}

    /** Those that are still at these versions, in a map of the caller's own. */
    synchronized Map<String, Profile> of(Map<String, Long> versions) {
        Map<String, Profile> found = new HashMap<>();
        versions.forEach((id, version) -> {
            Kept known = kept.get(id);
            if (known != null && known.version() == version) {
                found.put(id, known.profile());
            }
        });
        return found;
    }

    /** Keeps one more; what has not been asked for the longest gives way. */
    synchronized void keep(long version, Profile profile) {
        kept.put(profile.attendeeId(), new Kept(version, profile));
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
