package dev.rapport.acceptance.system;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One server-sent event.
 *
 * @param id empty where the server gave none
 * @param receivedAt by the clock of this machine
 */
public record LiveEvent(String id, String type, JsonNode data, Instant receivedAt) {

    public boolean is(String type) {
        return this.type.equals(type);
    }
}
