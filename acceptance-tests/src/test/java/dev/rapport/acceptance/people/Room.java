package dev.rapport.acceptance.people;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A room as one of its members sees it. */
public record Room(
        String id,
        int round,
        boolean open,
        Instant startsAt,
        Instant endsAt,
        List<JsonNode> partners,
        List<Reason> reasons,
        JsonNode json) {

    public static Room of(JsonNode json) {
        return new Room(
                json.path("id").asString(),
                json.path("round").asInt(),
                json.path("state").asString().equals("open"),
                Instant.parse(json.path("startsAt").asString()),
                Instant.parse(json.path("endsAt").asString()),
                json.path("partners").valueStream().toList(),
                json.path("reasons").valueStream().map(Reason::of).toList(),
                json);
    }

    public Set<String> partnerIds() {
        return partners.stream()
                .map(card -> card.path("attendeeId").asString())
                .collect(Collectors.toUnmodifiableSet());
    }

    public int passesLeft() {
        return json.path("passesLeft").asInt();
    }

    public String path(String rest) {
        return "/api/rooms/" + id + rest;
    }

    /** Where the room's WebSocket is. */
    public String signal() {
        return json.path("media").path("signal").asString();
    }
}
