package dev.rapport.acceptance.people;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A round as its organiser sees it. */
public record RoundView(
        int number, String state, Instant startsAt, Instant endsAt, List<Table> rooms, Set<String> sittingOut) {

    /** Who sits in a room together, and why. */
    public record Table(String id, Set<String> members, List<Reason> reasons, boolean open) {}

    static RoundView of(JsonNode json) {
        return new RoundView(
                json.path("number").asInt(),
                json.path("state").asString(),
                Instant.parse(json.path("startsAt").asString()),
                Instant.parse(json.path("endsAt").asString()),
                json.path("rooms").valueStream().map(RoundView::table).toList(),
                ids(json.path("sittingOut")));
    }

    private static Table table(JsonNode json) {
        return new Table(
                json.path("id").asString(),
                ids(json.path("members")),
                json.path("reasons").valueStream().map(Reason::of).toList(),
                json.path("open").asBoolean());
    }

    private static Set<String> ids(JsonNode list) {
        return list.valueStream()
                .map(member -> member.isString()
                        ? member.asString()
                        : member.path("attendeeId").asString())
                .collect(Collectors.toUnmodifiableSet());
    }
}
