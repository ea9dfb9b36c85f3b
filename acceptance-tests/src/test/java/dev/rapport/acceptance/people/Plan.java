package dev.rapport.acceptance.people;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What an organiser asks for; every step gives a new plan. In an hour unless it says otherwise. */
public record Plan(Map<String, Object> fields) {

    /** With the two fields that are required. */
    public static Plan titled(String title) {
        return new Plan(Map.of("title", title, "startsAt", inAnHour().toString()));
    }

    /** Rounds of two with a short break, under a title that no other session has. */
    public static Plan rounds(int rounds, String roundLength) {
        return titled("Session " + UUID.randomUUID())
                .with("rounds", rounds)
                .with("roundLength", roundLength)
                .with("breakLength", "PT2S")
                .with("roomSize", 2)
                .with("capacity", 200)
                .with("guestsAllowed", true);
    }

    /** An open floor of ten minutes where nobody waits for long, under a title that no other session has. */
    public static Plan openFloor(String longestConversation) {
        return titled("Open floor " + UUID.randomUUID())
                .with("format", "open-floor")
                .with("roundLength", longestConversation)
                .with("lasts", "PT10M")
                .with("longestWait", "PT1S");
    }

    /** An hour from now, on the second. */
    public static Instant inAnHour() {
        return Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
    }

    public Plan with(String field, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.put(field, value);
        return new Plan(all);
    }

    public Plan without(String field) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.remove(field);
        return new Plan(all);
    }

    /** A group meets another one, and nobody of its own. */
    public Plan meet(String group, String other) {
        return with("matching", Map.of("rules", List.of(Map.of("kind", "meet", "groups", List.of(group, other)))));
    }

    public Plan breakLength(String length) {
        return with("breakLength", length);
    }

    public Plan capacity(int seats) {
        return with("capacity", seats);
    }

    /** Whoever is left over has no room in that round. */
    public Plan oddOneSitsOut() {
        return with("oddOneOut", "sit-out");
    }

    public String title() {
        return String.valueOf(fields.get("title"));
    }
}
