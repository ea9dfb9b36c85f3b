package dev.rapport.matching.suggestion;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Who is in a session: whoever has checked in and not left, and its guests.
 *
 * @param organisers who steers it, in it or not
 */
record Roster(Set<String> attendeeIds, Set<String> organisers) {
    static final Roster NOBODY = new Roster(Set.of(), Set.of());

    Roster {
        attendeeIds = Set.copyOf(attendeeIds);
        // One that was saved before these were kept.
        organisers = organisers == null ? Set.of() : Set.copyOf(organisers);
    }

    Roster with(String attendeeId) {
        return changed(people -> people.add(attendeeId));
    }

    Roster without(String attendeeId) {
        return changed(people -> people.remove(attendeeId));
    }

    Roster steeredBy(Set<String> organisers) {
        return new Roster(attendeeIds, organisers);
    }

    boolean isSteeredBy(String attendeeId) {
        return organisers.contains(attendeeId);
    }

    private Roster changed(Consumer<Set<String>> change) {
        Set<String> people = new TreeSet<>(attendeeIds);
        change.accept(people);
        return new Roster(people, organisers);
    }
}
