package dev.rapport.session.round;

import dev.rapport.events.Event;
import dev.rapport.events.RoundEvent.OpenRoom;
import dev.rapport.events.RoundEvent.Present;
import dev.rapport.events.RoundEvent.RoundDue;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells with a round that is due who of those it names is in which group. */
final class Grouping {
    private Grouping() {}

    /** @param groups by attendee; whoever is in none is not in it */
    static <S> Outcome<S> with(Map<String, String> groups, Outcome<S> called) {
        if (groups.isEmpty()) {
            return called;
        }
        List<? extends Event> events = called.events().stream()
                .map(event -> event instanceof RoundDue due ? told(due, groups) : event)
                .toList();
        return new Outcome<>(called.state(), events);
    }

    private static Event told(RoundDue due, Map<String, String> groups) {
        return new RoundDue(
                due.sessionId(),
                due.round(),
                due.wave(),
                due.roundsLeft(),
                due.seed(),
                due.rules(),
                due.present().stream()
                        .map(one -> new Present(
                                one.attendeeId(), one.oddTurns(), one.waited(), groups.get(one.attendeeId())))
                        .toList(),
                due.open().stream().map(room -> told(room, groups)).toList(),
                due.passed(),
                due.busy(),
                due.wanted());
    }

    private static OpenRoom told(OpenRoom room, Map<String, String> groups) {
        Map<String, String> members =
                room.members().stream().filter(groups::containsKey).collect(Collectors.toMap(id -> id, groups::get));
        return new OpenRoom(room.roomId(), room.members(), members.isEmpty() ? null : members);
    }
}
