package dev.rapport.acceptance.people;

import tools.jackson.databind.JsonNode;

/** Why people were brought together, as they are told. */
public record Reason(String kind, String text) {

    static Reason of(JsonNode json) {
        return new Reason(json.path("kind").asString(), json.path("text").asString());
    }
}
