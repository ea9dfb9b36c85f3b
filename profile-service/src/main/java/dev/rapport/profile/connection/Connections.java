package dev.rapport.profile.connection;

import dev.rapport.events.RelationEvent;
import dev.rapport.events.RelationEvent.Connected;
import dev.rapport.events.RelationEvent.Disconnected;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * With whom one attendee would like to stay in touch. Two are connected when each is among the wishes of the other.
 *
 * @param wishes attendee ids, in their natural order
 * @param revision grows with every change of the wishes
 * @param blocks the newest block of this attendee that has ended a wish or would have, by the other: its revision
 */
record Connections(String attendeeId, Set<String> wishes, long revision, Map<String, Long> blocks) {
    static final int MOST = 2_000;

    Connections {
        wishes = Collections.unmodifiableSet(new TreeSet<>(wishes));
        blocks = Map.copyOf(blocks);
    }

    static Connections none(String attendeeId) {
        return new Connections(attendeeId, Set.of(), 0, Map.of());
    }

    /** What becomes of a wish. */
    sealed interface Decision {
        /** @param event null where nobody need be told */
        record Changed(Connections after, @Nullable RelationEvent event) implements Decision {}

        record Unchanged() implements Decision {}

        record Refused(Refusal reason) implements Decision {}
    }

    /** Why somebody cannot be wished for. */
    enum Refusal {
        ONESELF,
        TOO_MANY
    }

    boolean wants(String otherId) {
        return wishes.contains(otherId);
    }

    Decision wish(String otherId) {
        if (otherId.equals(attendeeId)) {
            return new Decision.Refused(Refusal.ONESELF);
        }
        if (wants(otherId)) {
            return new Decision.Unchanged();
        }
        if (wishes.size() >= MOST) {
            return new Decision.Refused(Refusal.TOO_MANY);
        }
        Set<String> after = new TreeSet<>(wishes);
        after.add(otherId);
        return new Decision.Changed(
                new Connections(attendeeId, after, revision + 1, blocks),
                new Connected(attendeeId, otherId, revision + 1));
    }

    Decision unwish(String otherId) {
        return without(otherId, blocks).orElseGet(Decision.Unchanged::new);
    }

    /** This attendee has blocked the other, which ends a wish once: a later one is not ended by the same block again. */
    Decision blocked(String otherId, long blockRevision) {
        if (blocks.getOrDefault(otherId, -1L) >= blockRevision) {
            return new Decision.Unchanged();
        }
        Map<String, Long> known = new HashMap<>(blocks);
        known.put(otherId, blockRevision);
        return without(otherId, known)
                .orElseGet(() -> new Decision.Changed(new Connections(attendeeId, wishes, revision, known), null));
    }

    private Optional<Decision> without(String otherId, Map<String, Long> blocks) {
        if (!wants(otherId)) {
            return Optional.empty();
        }
        Set<String> after = new TreeSet<>(wishes);
        after.remove(otherId);
        return Optional.of(new Decision.Changed(
                new Connections(attendeeId, after, revision + 1, blocks),
                new Disconnected(attendeeId, otherId, revision + 1)));
    }
}
