package dev.rapport.matching.suggestion;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

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

    Roster steeredBy(Set<String> organisers) {
        return organisers.equals(this.organisers) ? this : new Roster(attendeeIds, organisers);
    }

    boolean isSteeredBy(String attendeeId) {
        return organisers.contains(attendeeId);
    }

    /** As some have come or gone. */
    Roster with(Collection<Member> members) {
        Set<String> people = new HashSet<>(attendeeIds);
        for (Member member : members) {
            if (member.in()) {
                people.add(member.attendeeId());
            } else {
                people.remove(member.attendeeId());
            }
        }
        return new Roster(people, organisers);
    }

    /** Whether somebody is in a session, as was told last. */
    record Member(String sessionId, String attendeeId, boolean in) {
        static String id(String sessionId, String attendeeId) {
            return sessionId + "/" + attendeeId;
        }
    }
}
