package dev.rapport.chassis.test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads a topic from its beginning, as another service would see it on the wire. */
public final class TopicReader implements AutoCloseable {
    private final KafkaConsumer<String, @Nullable String> consumer;
    private final List<Message> seen = new ArrayList<>();

    /**
     * @param type the name of the event with its version; null for what is no event
     * @param json the data; null for a tombstone
     */
    public record Message(
            String key, @Nullable String type, @Nullable String json) {}

    private TopicReader(String topic) {
        consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, Backing.shared().bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    public static TopicReader of(String topic) {
        return new TopicReader(topic);
    }

    /** Waits up to ten seconds for a message; fails with what came instead. */
    public Message await(Predicate<Message> wanted) {
        Instant deadline = Instant.now().plusSeconds(10);
        Optional<Message> found = find(wanted);
        while (found.isEmpty() && Instant.now().isBefore(deadline)) {
            consumer.poll(Duration.ofMillis(100)).forEach(record -> seen.add(message(record)));
            found = find(wanted);
        }
        return found.orElseThrow(() -> new AssertionError("No such message among " + seen));
    }

    /** All messages of a key read so far, in their order. */
    public List<Message> seen(String key) {
        return seen.stream().filter(message -> message.key().equals(key)).toList();
    }

    private Optional<Message> find(Predicate<Message> wanted) {
        return seen.stream().filter(wanted).findFirst();
    }

    private static Message message(ConsumerRecord<String, @Nullable String> record) {
        var type = record.headers().lastHeader("ce_type");
        return new Message(
                record.key(), type == null ? null : new String(type.value(), StandardCharsets.UTF_8), record.value());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
