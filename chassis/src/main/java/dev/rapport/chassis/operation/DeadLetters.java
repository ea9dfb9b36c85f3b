package dev.rapport.chassis.operation;

import dev.rapport.events.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;

/** Messages that were set aside because no listener could read or handle them, and that nobody has replayed since. */
public final class DeadLetters {
    /** What has been replayed is noted as the offsets of this group. */
    private static final String REPLAYED = "dead-letters-replayed";

    private static final String ADDED_WHEN_SET_ASIDE = "kafka_dlt-";
    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, Object> kafka;

    /** @param kafka how to reach the broker */
    public DeadLetters(Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /**
     * One of them.
     *
     * @param topic where it was, and is replayed to
     * @param type its name on the wire; empty where it had none
     * @param why what the listener said of it
     */
    public record Letter(String topic, Instant setAsideAt, String key, String type, String why, String text) {
        @Override
        public String toString() {
            return "%s  %s  %s  key %s%n    %s%n    %s".formatted(setAsideAt, topic, type, key, why, text);
        }
    }

    /** Those of all topics, or of one; the oldest first. */
    public List<Letter> look(@Nullable String topic) {
        List<Letter> letters = new ArrayList<>();
        read(topic, message -> letters.add(letter(message)), false);
        letters.sort(Comparator.comparing(Letter::setAsideAt));
        return letters;
    }

    /**
     * Sends them to where they were, once each: a second call finds none. All that read the topic get them again, which
     * does no harm: listeners are idempotent.
     */
    public int replay(@Nullable String topic) {
        int[] count = new int[1];
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            read(
                    topic,
                    message -> {
                        send(producer, message);
                        count[0]++;
                    },
                    true);
        }
        return count[0];
    }

    private void read(@Nullable String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader, boolean replayed) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
                    reader.accept(message);
                    if (replayed) {
                        consumer.commitSync(Map.of(
                                new TopicPartition(message.topic(), message.partition()),
                                new OffsetAndMetadata(message.offset() + 1)));
                    }
                }
            }
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, @Nullable String topic) {
        List<String> wanted = Topics.ALL.stream()
                .map(Topics.Topic::name)
                .filter(name -> name.endsWith(Topics.deadLetters("")))
                .filter(name -> topic == null || name.equals(Topics.deadLetters(topic)))
                .toList();
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("There is no topic " + topic + ".");
        }
        return wanted.stream()
                .flatMap(name -> consumer.partitionsFor(name).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, ConsumerRecord<byte[], byte[]> message) {
        ProducerRecord<byte[], byte[]> again = new ProducerRecord<>(topic(message), message.key(), message.value());
        message.headers().forEach(header -> {
            if (!header.key().startsWith(ADDED_WHEN_SET_ASIDE)) {
                again.headers().add(header);
            }
        });
        try {
            producer.send(again).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A message could not be replayed: " + e.getCause(), e.getCause());
        }
    }

    private static Letter letter(ConsumerRecord<byte[], byte[]> message) {
        String cause = header(message, KafkaHeaders.DLT_EXCEPTION_MESSAGE);
        return new Letter(
                topic(message),
                Instant.ofEpochMilli(message.timestamp()),
                text(message.key()),
                header(message, "ce_type"),
                cause.isEmpty() ? header(message, KafkaHeaders.DLT_EXCEPTION_FQCN) : cause,
                text(message.value()));
    }

    private static String topic(ConsumerRecord<?, ?> message) {
        return message.topic()
                .substring(0, message.topic().length() - Topics.deadLetters("").length());
    }

    private static String header(ConsumerRecord<?, ?> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? "" : text(header.value());
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, REPLAYED);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private KafkaProducer<byte[], byte[]> producer() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 5 * 1024 * 1024);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
