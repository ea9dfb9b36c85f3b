package dev.rapport.chassis.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** States that were read or saved lately; what has not been asked for the longest gives way. */
final class Recent<S> {
    private final long most;
    private final Map<String, Kept<S>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long characters;

    private record Kept<S>(Stored<S> stored, int characters) {}

    /** @param most characters of JSON of all together; in memory each takes some two bytes */
    Recent(long most) {
        this.most = most;
    }

    /** Where it is kept at this version. */
    synchronized @Nullable Stored<S> at(String id, long version) {
        Kept<S> known = kept.get(id);
        return known != null && known.stored().version() == version ? known.stored() : null;
    }

    /** Unless a later version is kept. */
    synchronized void keep(Stored<S> stored, int characters) {
        Kept<S> known = kept.get(stored.id());
        if (known != null && known.stored().version() > stored.version()) {
            return;
        }
        this.characters += characters - (known == null ? 0 : known.characters());
        kept.put(stored.id(), new Kept<>(stored, characters));
        while (this.characters > most) {
            var eldest = kept.entrySet().iterator().next();
            this.characters -= eldest.getValue().characters();
            kept.remove(eldest.getKey());
        }
    }
}
