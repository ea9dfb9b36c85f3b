package dev.rapport.acceptance.door;

import static dev.rapport.acceptance.door.BadCall.Who.MEMBER;
import static dev.rapport.acceptance.door.BadCall.Who.NOBODY;
import static dev.rapport.acceptance.door.BadCall.Who.ORGANISER;
import static dev.rapport.acceptance.door.BadCall.Who.STRANGER;

import dev.rapport.acceptance.people.DemoPeople;
import dev.rapport.acceptance.system.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Calls that are sound in themselves, by somebody who may not make them or about something that is not there. */
final class ForeignCalls {
    private static final Map<String, Object> FEEDBACK = Map.of("rating", 4, "again", true, "note", "", "noShow", false);

    private ForeignCalls() {}

    /** Who has not signed in does nothing of all this. */
    static Stream<BadCall> notSignedIn() {
        List<Call> calls = new ArrayList<>(List.of(
                Call.of("GET", "/api/profiles/me"),
                Call.of("PUT", "/api/profiles/me").json(Map.of("displayName", "Nobody")),
                Call.of("GET", "/api/profiles/{member}"),
                Call.of("PUT", "/api/profiles/me/blocks/{member}"),
                Call.of("DELETE", "/api/profiles/me/blocks/{member}"),
                Call.of("GET", "/api/profiles/me/connections"),
                Call.of("GET", "/api/profiles/me/wishes"),
                Call.of("PUT", "/api/profiles/me/connections/{member}"),
                Call.of("DELETE", "/api/profiles/me/connections/{member}"),
                Call.of("POST", "/api/sessions").json(Map.of("title", "x", "startsAt", "2999-01-01T00:00:00Z"))));
        calls.addAll(inSession("/api/sessions/{running}"));
        calls.addAll(inRoom("{room}"));
        return calls.stream().map(call -> BadCall.refused("not signed in", NOBODY, call, 401));
    }

    /** A session that nobody knows. */
    static Stream<BadCall> aboutNothing() {
        List<Call> calls = new ArrayList<>(inSession("/api/sessions/nosuchsession"));
        calls.add(Call.of("GET", "/api/sessions/nosuchsession"));
        calls.add(Call.of("GET", "/api/sessions/nosuchsession/calendar.ics"));
        calls.add(Call.of("POST", "/api/sessions/nosuchsession/guests")
                .json(DemoPeople.first(1).getFirst().guest("ABC123")));
        calls.add(Call.of("GET", "/api/profiles/nosuchattendee"));
        calls.add(Call.of("PUT", "/api/profiles/me/connections/nosuchattendee"));
        calls.add(Call.of("DELETE", "/api/profiles/me/connections/nosuchattendee"));
        Stream<BadCall> unknown =
                calls.stream().map(call -> BadCall.refused("nobody knows it", STRANGER, call, 403, 404));
        Stream<BadCall> rooms = Stream.of("nonsense", "{running}-99-0-0", "{running}-1-0-99", "x".repeat(300))
                .flatMap(room -> inRoom(room).stream())
                .map(call -> BadCall.refused("no such room", MEMBER, call, 403, 404));
        Stream<BadCall> rounds = Stream.of("0", "3", "-1", "one", "99999999999")
                .map(round -> Call.of("GET", "/api/sessions/{running}/rounds/" + round))
                .map(call -> BadCall.refused("no such round", ORGANISER, call, 400, 404));
        return Stream.of(unknown, rooms, rounds).flatMap(all -> all);
    }

    /** Somebody else's. */
    static Stream<BadCall> notTheirs() {
        Stream<BadCall> rooms =
                inRoom("{room}").stream().map(call -> BadCall.refused("not a member", STRANGER, call, 403, 404));
        Stream<BadCall> sessions = Stream.of(STRANGER, MEMBER)
                .flatMap(who ->
                        organisersOnly().stream().map(call -> BadCall.refused("not the organiser", who, call, 403)));
        Stream<BadCall> self = Stream.of("blocks", "connections")
                .map(list -> BadCall.refused(
                        "oneself", MEMBER, Call.of("PUT", "/api/profiles/me/" + list + "/{member}"), 400, 409, 422));
        return Stream.of(rooms, sessions, self).flatMap(all -> all);
    }

    /** Questions about a list that make no sense. */
    static Stream<BadCall> misasked() {
        Stream<BadCall> sessions = Stream.of(
                        Map.entry("limit", "ten"), Map.entry("limit", "-1"), Map.entry("cursor", "%21%21%21"))
                .map(query -> BadCall.refused(
                                query.toString(),
                                NOBODY,
                                Call.of("GET", "/api/sessions?" + query.getKey() + "=" + query.getValue()),
                                400)
                        .naming(query.getKey()));
        Stream<BadCall> connections = Stream.of("ten", "0", "101")
                .map(limit -> BadCall.refused(
                                "limit " + limit,
                                MEMBER,
                                Call.of("GET", "/api/profiles/me/connections?limit=" + limit),
                                400)
                        .naming("limit"));
        return Stream.concat(sessions, connections);
    }

    /** Methods that a resource does not have. */
    static Stream<BadCall> notPossible() {
        return Stream.of(
                        Call.of("DELETE", "/api/accounts"),
                        Call.of("GET", "/api/tokens"),
                        Call.of("POST", "/api/profiles/me").json(Map.of()),
                        Call.of("PUT", "/api/sessions/{scheduled}").json(Map.of()),
                        Call.of("GET", "/api/sessions/{running}/start"),
                        Call.of("POST", "/api/sessions/{running}/ready/me"),
                        Call.of("DELETE", "/api/sessions/{running}/rounds/1"),
                        Call.of("POST", "/api/sessions/{running}/rooms/mine"))
                .map(call -> BadCall.refused("no such method", ORGANISER, call, 401, 403, 404, 405));
    }

    private static List<Call> organisersOnly() {
        return List.of(
                Call.of("PATCH", "/api/sessions/{scheduled}").json(Map.of("title", "Mine now")),
                Call.of("DELETE", "/api/sessions/{scheduled}"),
                Call.of("GET", "/api/sessions/{running}/rounds"),
                Call.of("GET", "/api/sessions/{running}/rounds/1"),
                Call.of("POST", "/api/sessions/{running}/rounds/1/seat").json(Map.of("attendees", List.of("a", "b"))),
                Call.of("GET", "/api/sessions/{running}/help"),
                Call.of("GET", "/api/sessions/{running}/affinities"),
                Call.of("GET", "/api/sessions/{running}/report"),
                Call.of("PUT", "/api/sessions/{running}/attendees/{member}/group")
                        .json(Map.of("group", "mentor")),
                Call.of("POST", "/api/sessions/{running}/extend").json(Map.of("by", "PT1M")),
                Call.of("POST", "/api/sessions/{running}/announce").json(Map.of("text", "Hello")));
    }

    private static List<Call> inSession(String session) {
        List<Call> calls = new ArrayList<>(List.of(
                Call.of("PATCH", session).json(Map.of("title", "Mine now")),
                Call.of("DELETE", session),
                Call.of("PUT", session + "/registrations/me"),
                Call.of("DELETE", session + "/registrations/me"),
                Call.of("PUT", session + "/attendance/me"),
                Call.of("DELETE", session + "/attendance/me"),
                Call.of("PUT", session + "/ready/me"),
                Call.of("DELETE", session + "/ready/me"),
                Call.of("PUT", session + "/attendees/{member}/group").json(Map.of("group", "mentor")),
                Call.of("POST", session + "/extend").json(Map.of("by", "PT1M")),
                Call.of("POST", session + "/announce").json(Map.of("text", "Hello")),
                Call.of("GET", session + "/rounds"),
                Call.of("GET", session + "/rounds/1"),
                Call.of("POST", session + "/rounds/1/seat").json(Map.of("attendees", List.of("a", "b"))),
                Call.of("GET", session + "/help"),
                Call.of("GET", session + "/affinities"),
                Call.of("GET", session + "/report"),
                Call.of("GET", session + "/rooms/mine"),
                Call.of("GET", session + "/live"),
                Call.of("GET", session + "/encounters/me"),
                Call.of("PUT", session + "/encounters/me/{stranger}").json(Map.of("note", "Chess")),
                Call.of("GET", session + "/suggestions/me")));
        Stream.of("start", "pause", "resume", "next", "end")
                .map(command -> Call.of("POST", session + "/" + command))
                .forEach(calls::add);
        return calls;
    }

    private static List<Call> inRoom(String room) {
        return List.of(
                Call.of("PUT", "/api/rooms/" + room + "/pass/me"),
                Call.of("PUT", "/api/rooms/" + room + "/leave/me"),
                Call.of("PUT", "/api/rooms/" + room + "/help/me"),
                Call.of("DELETE", "/api/rooms/" + room + "/help/me"),
                Call.of("DELETE", "/api/rooms/" + room + "/help"),
                Call.of("PUT", "/api/rooms/" + room + "/feedback/me").json(FEEDBACK),
                Call.of("POST", "/api/rooms/" + room + "/reports").json(Map.of("about", "{member}")));
    }
}
