package dev.rapport.chassis.messaging;

import dev.rapport.events.Event;
import dev.rapport.events.EventTypes;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.kafka.core.KafkaTemplate;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Puts events on their topics as CloudEvents 1.0 in binary mode: attributes in headers, JSON data as value. */
public final class EventPublisher {
    /** The header with the id of an event, the same however often it is sent. */
    public static final String EVENT_ID = "ce_id";

    private final KafkaTemplate<String, CloudEvent> kafka;
    private final JsonMapper json;
    private final Clock clock;
    private final URI source;

    EventPublisher(KafkaTemplate<String, CloudEvent> kafka, JsonMapper json, Clock clock, String service) {
        this.kafka = kafka;
        this.json = json;
        this.clock = clock;
        this.source = URI.create("/" + service);
    }

    /** Gives an event its id, its hour to the millisecond, as it is stored, and its form on the wire. */
    public Outgoing prepare(Event event) {
        return new Outgoing(
                UUID.randomUUID().toString(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                event.topic(),
                event.key(),
                EventTypes.nameOf(event),
                json.writeValueAsString(event));
    }

    /** Completes once the broker has acknowledged. */
    public Mono<Void> send(Outgoing event) {
        return Mono.fromFuture(() -> kafka.send(event.topic(), event.key(), cloudEvent(event)))
                .then();
    }

    /** For what may be lost with the process; everything else goes through the outbox of a document. */
    public Mono<Void> send(Event event) {
        return Mono.defer(() -> send(prepare(event)));
    }

    private CloudEvent cloudEvent(Outgoing event) {
        return CloudEventBuilder.v1()
                .withId(event.id())
                .withSource(source)
                .withType(event.type())
                .withSubject(event.key())
                .withTime(event.at().atOffset(ZoneOffset.UTC))
                .withData("application/json", event.json().getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
