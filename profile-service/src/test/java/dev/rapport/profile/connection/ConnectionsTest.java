package dev.rapport.profile.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.RelationEvent.Connected;
import dev.rapport.events.RelationEvent.Disconnected;
import dev.rapport.profile.connection.Connections.Decision;
import dev.rapport.profile.connection.Connections.Decision.Changed;
import dev.rapport.profile.connection.Connections.Decision.Refused;
import dev.rapport.profile.connection.Connections.Decision.Unchanged;
import dev.rapport.profile.connection.Connections.Refusal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConnectionsTest {
    private final Connections none = Connections.none("ada");
    private final Connections withBob = new Connections("ada", Set.of("bob"), 1, Map.of());

    @Test
    void areWishedForOnce() {
        assertThat(none.wish("bob")).isEqualTo(new Changed(withBob, new Connected("ada", "bob", 1L)));
        assertThat(withBob.wish("bob")).isEqualTo(new Unchanged());
    }

    @Test
    void areEndedOnce() {
        assertThat(withBob.unwish("bob"))
                .isEqualTo(
                        new Changed(new Connections("ada", Set.of(), 2, Map.of()), new Disconnected("ada", "bob", 2L)));
        assertThat(none.unwish("bob")).isEqualTo(new Unchanged());
    }

    @Test
    void areNeverWithOneself() {
        assertThat(none.wish("ada")).isEqualTo(new Refused(Refusal.ONESELF));
    }

    @Test
    void areNoMoreThanTwoThousand() {
        Set<String> many = IntStream.range(0, 2_000).mapToObj(i -> "a" + i).collect(Collectors.toSet());
        Connections full = new Connections("ada", many, 2_000, Map.of());

        assertThat(full.wish("one more")).isEqualTo(new Refused(Refusal.TOO_MANY));
        assertThat(full.wish("a7")).isEqualTo(new Unchanged());
        assertThat(full.unwish("a7")).isInstanceOf(Changed.class);
    }

    @Test
    void areEndedByABlock() {
        assertThat(withBob.blocked("bob", 5))
                .isEqualTo(new Changed(
                        new Connections("ada", Set.of(), 2, Map.of("bob", 5L)), new Disconnected("ada", "bob", 2L)));
    }

    @Test
    void areNotEndedAgainByABlockToldTwice() {
        Connections blocked = after(withBob.blocked("bob", 5));
        Connections again = after(blocked.wish("bob"));

        assertThat(again.blocked("bob", 5)).isEqualTo(new Unchanged());
        assertThat(after(again.blocked("bob", 7)).wants("bob")).isFalse();
    }

    @Test
    void areNotToldOfAsEndedWhereThereWasNone() {
        assertThat(none.blocked("bob", 5))
                .isEqualTo(new Changed(new Connections("ada", Set.of(), 0, Map.of("bob", 5L)), null));
    }

    private static Connections after(Decision decision) {
        assertThat(decision).isInstanceOf(Changed.class);
        return ((Changed) decision).after();
    }
}
