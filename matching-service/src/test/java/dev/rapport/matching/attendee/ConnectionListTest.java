package dev.rapport.matching.attendee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.RelationEvent.AttendeeBlocked;
import dev.rapport.events.RelationEvent.Connected;
import dev.rapport.events.RelationEvent.Disconnected;
import org.junit.jupiter.api.Test;

class ConnectionListTest {
    private final ConnectionList connected = ConnectionList.EMPTY.after(new Connected("ada", "bob", 3L));

    @Test
    void isWhatWasToldLast() {
        assertThat(connected.wishes()).containsExactly("bob");
        assertThat(connected.after(new Disconnected("ada", "bob", 4L)).wishes()).isEmpty();
    }

    @Test
    void isNotChangedByWhatComesTwiceOrLate() {
        assertThat(connected.after(new Connected("ada", "bob", 3L))).isSameAs(connected);
        assertThat(connected.after(new Disconnected("ada", "bob", 2L))).isSameAs(connected);
        assertThat(connected.after(new Disconnected("ada", "cyd", 1L)).wishes()).containsExactly("bob");
    }

    @Test
    void isNotChangedByABlockWhichTellsOfTheEndByItself() {
        assertThat(connected.after(new AttendeeBlocked("ada", "bob", 9L))).isSameAs(connected);
    }
}
