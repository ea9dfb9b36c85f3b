package dev.rapport.chassis.messaging;

import dev.rapport.chassis.test.Backing;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends what no publisher of ours would. */
public final class RawProducer implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Backing.shared().bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer());

    /** @param type the name of an event; null for a message without headers */
    public void send(String topic, String key, @Nullable String type, byte[] value) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, value);
        if (type != null) {
            header(message, "ce_specversion", "1.0");
            header(message, "ce_id", "1");
            header(message, "ce_source", "/somebody");
            header(message, "ce_type", type);
            header(message, "content-type", "application/json");
        }
        try {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void header(ProducerRecord<?, ?> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
