package dev.rapport.profile.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.RelationEvent.AttendeeBlocked;
import dev.rapport.events.RelationEvent.AttendeeUnblocked;
import dev.rapport.profile.safety.Blocks.Decision.Changed;
import dev.rapport.profile.safety.Blocks.Decision.Refused;
import dev.rapport.profile.safety.Blocks.Decision.Unchanged;
import dev.rapport.profile.safety.Blocks.Refusal;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlocksTest {
    private final Blocks none = Blocks.none("ada");

    @Test
    void blocksAnother() {
        assertThat(none.block("bob"))
                .isEqualTo(new Changed(new Blocks("ada", Set.of("bob"), 1), new AttendeeBlocked("ada", "bob", 1L)));
    }

    @Test
    void blocksNobodyTwice() {
        assertThat(new Blocks("ada", Set.of("bob"), 1).block("bob")).isEqualTo(new Unchanged());
    }

    @Test
    void doesNotBlockOneself() {
        assertThat(none.block("ada")).isEqualTo(new Refused(Refusal.ONESELF));
    }

    @Test
    void blocksAThousandAndNoMore() {
        Blocks full = new Blocks(
                "ada", IntStream.range(0, 1_000).mapToObj(i -> "a" + i).collect(Collectors.toSet()), 1_000);

        assertThat(full.block("one more")).isEqualTo(new Refused(Refusal.TOO_MANY));
        assertThat(full.block("a7")).isEqualTo(new Unchanged());
        assertThat(full.unblock("a7")).isInstanceOf(Changed.class);
    }

    @Test
    void unblocksWhoWasBlocked() {
        assertThat(new Blocks("ada", Set.of("bob", "cyd"), 2).unblock("bob"))
                .isEqualTo(new Changed(new Blocks("ada", Set.of("cyd"), 3), new AttendeeUnblocked("ada", "bob", 3L)));
    }

    @Test
    void unblockingSomebodyElseChangesNothing() {
        assertThat(none.unblock("bob")).isEqualTo(new Unchanged());
    }
}
