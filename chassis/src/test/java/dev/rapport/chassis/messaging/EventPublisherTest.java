package dev.rapport.chassis.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.chassis.sample.RunningSample;
import dev.rapport.chassis.test.Backing;
import dev.rapport.events.SessionEvent.SessionOpened;
import dev.rapport.events.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EventPublisherTest extends RunningSample {
    private final String session = unique("session");

    @Autowired
    EventPublisher publisher;

    @Test
    void sendsCloudEventsInBinaryMode() {
        Outgoing outgoing = publisher.prepare(new SessionOpened(session, Instant.parse("2026-01-31T18:00:00Z")));
        publisher.send(outgoing).block();

        ConsumerRecord<String, String> message = read();

        assertThat(message.value()).isEqualTo("{\"sessionId\":\"" + session + "\",\"at\":\"2026-01-31T18:00:00Z\"}");
        assertThat(headers(message))
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", outgoing.id())
                .containsEntry("ce_source", "/sample")
                .containsEntry("ce_type", "rapport.session.opened.v1")
                .containsEntry("ce_subject", session)
                .containsEntry("content-type", "application/json");
        assertThat(Instant.parse(headers(message).get("ce_time"))).isEqualTo(outgoing.at());
    }

    private ConsumerRecord<String, String> read() {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Backing.shared().bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor(Topics.SESSIONS).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            List<ConsumerRecord<String, String>> found = new java.util.ArrayList<>();
            Awaitility.await().until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> {
                    if (session.equals(message.key())) {
                        found.add(message);
                    }
                });
                return !found.isEmpty();
            });
            return found.getFirst();
        }
    }

    private static Map<String, String> headers(ConsumerRecord<?, ?> message) {
        Map<String, String> headers = new HashMap<>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }
}
