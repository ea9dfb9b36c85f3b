package dev.rapport.chassis.messaging;

import java.time.Instant;

/**
 * An event ready to be sent.
 *
 * @param type its name on the wire
 * @param json its data
 */
public record Outgoing(String id, Instant at, String topic, String key, String type, String json) {}
