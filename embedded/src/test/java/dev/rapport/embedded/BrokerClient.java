package dev.rapport.embedded;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends and reads text; waits for each answer. Keys and partitions are of no interest here: all goes to the first one. */
final class BrokerClient implements AutoCloseable {
    private static final int GIVEN_UP_MILLIS = 10_000;

    private final String address;
    private final Admin admin;
    private final KafkaProducer<String, String> producer;

    BrokerClient(String address) {
        this.address = address;
        this.admin = Admin.create(Map.of("bootstrap.servers", address));
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", address,
                        "acks", "all",
                        "request.timeout.ms", GIVEN_UP_MILLIS / 2,
                        "delivery.timeout.ms", GIVEN_UP_MILLIS,
                        "max.block.ms", GIVEN_UP_MILLIS),
                new StringSerializer(),
                new StringSerializer());
    }

    void makeTopic(String topic, int partitions) {
        get(admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)))
                .all()
                .toCompletionStage()
                .toCompletableFuture());
    }

    int partitions(String topic) {
        return producer.partitionsFor(topic).size();
    }

    /** @return the offset */
    long send(String topic, String text) {
        return get(producer.send(new ProducerRecord<>(topic, 0, "key", text))).offset();
    }

    void commit(String group, String topic, long next) {
        try (KafkaConsumer<String, String> consumer = consumer(group)) {
            consumer.commitSync(Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(next)));
        }
    }

    /** From the beginning to what is the end now. */
    List<String> read(String topic) {
        return read("from-the-beginning", topic);
    }

    /** From where a group stood to what is the end now. */
    List<String> read(String group, String topic) {
        try (KafkaConsumer<String, String> consumer = consumer(group)) {
            TopicPartition first = new TopicPartition(topic, 0);
            consumer.assign(List.of(first));
            long end = consumer.endOffsets(List.of(first)).get(first);
            List<String> texts = new ArrayList<>();
            Instant deadline = Instant.now().plusMillis(GIVEN_UP_MILLIS);
            while (consumer.position(first) < end && Instant.now().isBefore(deadline)) {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> texts.add(message.value()));
            }
            return texts;
        }
    }

    private KafkaConsumer<String, String> consumer(String group) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        address,
                        "group.id",
                        group,
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        false),
                new StringDeserializer(),
                new StringDeserializer());
    }

    private static <T> T get(Future<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        admin.close(Duration.ZERO);
    }
}
