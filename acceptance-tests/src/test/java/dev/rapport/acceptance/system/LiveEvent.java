package dev.rapport.acceptance.system;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One server-sent event.
 *
 * @param id empty where the server gave none
 * @param text JSON
 * @param receivedAt by the clock of this machine
 */
public record LiveEvent(String id, String type, String text, Instant receivedAt) {

    /** Read each time it is asked for: of most of what a thousand listeners are told nobody does. */
    public JsonNode data() {
        return Http.JSON.readTree(text);
    }

    public boolean is(String type) {
        return this.type.equals(type);
    }
}
