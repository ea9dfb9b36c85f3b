package dev.rapport.matching.suggestion;

import java.util.Set;
import java.util.TreeSet;

/** Who is in a session: whoever has checked in and not left, and its guests. */
record Roster(Set<String> attendeeIds) {
    static final Roster NOBODY = new Roster(Set.of());

    Roster {
        attendeeIds = Set.copyOf(attendeeIds);
    }

    Roster with(String attendeeId) {
        Set<String> more = new TreeSet<>(attendeeIds);
        more.add(attendeeId);
        return new Roster(more);
    }

    Roster without(String attendeeId) {
        Set<String> fewer = new TreeSet<>(attendeeIds);
        fewer.remove(attendeeId);
        return new Roster(fewer);
    }
}
