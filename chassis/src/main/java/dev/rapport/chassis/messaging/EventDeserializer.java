package dev.rapport.chassis.messaging;

import dev.rapport.events.Event;
import dev.rapport.events.EventTypes;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a CloudEvent into its record, and one of a type that this version does not know into nothing. What cannot be read
 * fails with a {@link SerializationException} that says why.
 */
final class EventDeserializer implements Deserializer<Event> {
    private static final String TYPE_HEADER = "ce_type";

    private final CloudEventDeserializer cloudEvents = new CloudEventDeserializer();
    private final JsonMapper json;

    EventDeserializer(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Event deserialize(String topic, byte[] data) {
        throw new SerializationException("An event without headers has no type");
    }

    @Override
    public @Nullable Event deserialize(String topic, Headers headers, byte @Nullable [] data) {
        if (data == null) {
            return null;
        }
        try {
            CloudEvent event = cloudEvents.deserialize(topic, headers, data);
            Optional<Class<? extends Event>> type = EventTypes.byName(event.getType());
            if (type.isEmpty()) {
                return null;
            }
            if (event.getData() == null) {
                throw new SerializationException("An event on " + topic + " has no data");
            }
            return json.readValue(event.getData().toBytes(), type.get());
        } catch (JacksonException | IllegalStateException | io.cloudevents.rw.CloudEventRWException e) {
            throw new SerializationException("Unreadable event on " + topic + ": " + e.getMessage(), e);
        }
    }

    /** Whether a message without a value is no tombstone but an event of a type that this version does not know. */
    static boolean isFromTheFuture(ConsumerRecord<?, ?> message) {
        Header type = message.headers().lastHeader(TYPE_HEADER);
        return message.value() == null
                && type != null
                && EventTypes.byName(new String(type.value(), StandardCharsets.UTF_8))
                        .isEmpty();
    }
}
