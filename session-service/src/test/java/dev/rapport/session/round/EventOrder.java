package dev.rapport.session.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.EncounterEvent.Met;
import dev.rapport.events.Event;
import dev.rapport.events.RoundEvent.RoundEnded;
import dev.rapport.events.RoundEvent.RoundStarted;
import dev.rapport.events.RoundEvent.RoundsOver;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What must hold of all that is told of a session, in the order in which it is. */
final class EventOrder {
    private EventOrder() {}

    static void check(List<Event> told, String when) {
        int round = 0;
        boolean running = false;
        Instant before = Instant.MIN;
        Set<String> met = new TreeSet<>();
        for (Event event : told) {
            switch (event) {
                case RoundStarted started -> {
                    assertThat(running).as("%s: one round at a time", when).isFalse();
                    assertThat(started.round()).as("%s: next", when).isEqualTo(round + 1);
                    assertThat(started.startsAt()).as("%s: time goes on", when).isAfterOrEqualTo(before);
                    assertThat(started.endsAt()).as("%s: lasts", when).isAfter(started.startsAt());
                    before = started.startsAt();
                    round = started.round();
                    running = true;
                }
                case RoundEnded ended -> {
                    assertThat(running).as("%s: was running", when).isTrue();
                    assertThat(ended.round()).as("%s: that one", when).isEqualTo(round);
                    assertThat(ended.at()).as("%s: time goes on", when).isAfterOrEqualTo(before);
                    before = ended.at();
                    running = false;
                }
                case RoundsOver over ->
                    assertThat(running).as("%s: none runs at the end", when).isFalse();
                case Met encounter -> {
                    assertThat(encounter.round())
                            .as("%s: of a round that opened", when)
                            .isLessThanOrEqualTo(round);
                    for (String one : encounter.members()) {
                        for (String other : encounter.members()) {
                            assertThat(one.compareTo(other) >= 0 || met.add(encounter.roomId() + one + other))
                                    .as("%s: each two of a room told once", when)
                                    .isTrue();
                        }
                    }
                }
                default -> {}
            }
        }
    }
}
