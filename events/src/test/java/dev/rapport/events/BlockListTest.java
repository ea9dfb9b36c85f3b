package dev.rapport.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.RelationEvent.AttendeeBlocked;
import dev.rapport.events.RelationEvent.AttendeeUnblocked;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BlockListTest {

    @Test
    void isNotChangedByConnectionsWhichAreCountedByThemselves() {
        BlockList blocked = BlockList.EMPTY.after(new RelationEvent.AttendeeBlocked("ada", "bob", 1L));

        assertThat(blocked.after(new RelationEvent.Connected("ada", "bob", 7L))).isSameAs(blocked);
        assertThat(blocked.after(new RelationEvent.Disconnected("ada", "bob", 8L)))
                .isSameAs(blocked);
    }

    @Test
    void followsWhatIsTold() {
        assertThat(after(block("bob", 1L), block("cyd", 2L), unblock("bob", 3L)).blocked())
                .containsExactly("cyd");
    }

    @Test
    void isNotUnblockedByWhatComesLate() {
        assertThat(after(block("bob", 1L), block("bob", 3L), unblock("bob", 2L)).blocked())
                .containsExactly("bob");
        assertThat(after(block("bob", 1L), unblock("bob", 2L), block("bob", 3L), unblock("bob", 2L))
                        .blocked())
                .containsExactly("bob");
        assertThat(after(unblock("bob", 2L), block("bob", 1L)).blocked()).isEmpty();
    }

    @Test
    void saysSoWhenNothingIsNew() {
        BlockList once = after(block("bob", 1L));

        assertThat(once.after(block("bob", 1L))).isSameAs(once);
        assertThat(after(block("bob", null)).after(block("bob", null)).blocked())
                .containsExactly("bob");
    }

    @Test
    void believesWhatAnOlderVersionTellsWithoutRevision() {
        assertThat(after(block("bob", null), unblock("bob", null)).blocked()).isEmpty();
    }

    private static BlockList after(RelationEvent... events) {
        return List.of(events).stream().reduce(BlockList.EMPTY, BlockList::after, (a, b) -> b);
    }

    private static RelationEvent block(String other, @Nullable Long revision) {
        return new AttendeeBlocked("ada", other, revision);
    }

    private static RelationEvent unblock(String other, @Nullable Long revision) {
        return new AttendeeUnblocked("ada", other, revision);
    }
}
