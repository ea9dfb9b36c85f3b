package dev.rapport.acceptance.faults;

import dev.rapport.events.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hears everything that is said on the topics, and keeps what is about one session. */
final class Wiretap implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread reader;
    private volatile boolean closed;

    /**
     * @param id the same however often the event is sent
     * @param saidAt when it happened, by the clock of the instance
     * @param sentAt when it was sent
     */
    record Message(String topic, String key, String type, String id, Instant saidAt, Instant sentAt, JsonNode data) {
        boolean is(String type) {
            return this.type.equals(type);
        }

        int number(String field) {
            return data.path(field).asInt();
        }

        String text(String field) {
            return data.path(field).asString();
        }

        Instant instant(String field) {
            return Instant.parse(text(field));
        }
    }

    Wiretap(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        200),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> all = Topics.ALL.stream()
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(part -> new TopicPartition(part.topic(), part.partition()))
                .toList();
        consumer.assign(all);
        reader = Thread.ofPlatform().daemon().name("wiretap").start(this::read);
    }

    private void read() {
        while (!closed) {
            for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
                if (message.value() != null) {
                    messages.add(read(message));
                }
            }
        }
        consumer.close();
    }

    private static Message read(ConsumerRecord<String, byte[]> message) {
        boolean dead = message.topic().endsWith(".dead-letters");
        return new Message(
                message.topic(),
                message.key(),
                header(message, "ce_type"),
                header(message, "ce_id"),
                dead ? Instant.EPOCH : Instant.parse(header(message, "ce_time")),
                Instant.ofEpochMilli(message.timestamp()),
                dead
                        ? JsonMapper.shared().createObjectNode()
                        : JsonMapper.shared().readTree(message.value()));
    }

    private static String header(ConsumerRecord<?, ?> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** What was said about a session, each event once however often it was sent. */
    List<Message> about(String sessionId) {
        return distinct(messages.stream()
                .filter(message -> message.key().equals(sessionId))
                .filter(message -> !message.topic().endsWith(".dead-letters")));
    }

    /** What nobody could handle. */
    List<Message> deadLetters() {
        return messages.stream()
                .filter(message -> message.topic().endsWith(".dead-letters"))
                .toList();
    }

    private static List<Message> distinct(Stream<Message> messages) {
        return List.copyOf(messages.collect(java.util.stream.Collectors.toMap(
                        Message::id, message -> message, (first, again) -> first, java.util.LinkedHashMap::new))
                .values());
    }

    @Override
    public void close() {
        closed = true;
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
