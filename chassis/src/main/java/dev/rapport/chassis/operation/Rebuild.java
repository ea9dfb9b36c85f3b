package dev.rapport.chassis.operation;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Forgets all read models of a service before its listeners begin, and has them read everything again, one after the
 * other: a later one may need what an earlier one has. The indexes and all else that the service keeps stay.
 */
public final class Rebuild implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Rebuild.class);
    private static final Duration AT_MOST = Duration.ofMinutes(1);
    private static final Duration KNOWN_TO_BE_GONE = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final List<ReadModel> models;
    private final ReactiveMongoTemplate mongo;
    private final Supplier<KafkaListenerEndpointRegistry> listeners;
    private final Map<String, Object> kafka;
    private volatile boolean begun;

    /**
     * @param listeners asked for late: what this depends on would be started before it
     * @param kafka how to reach the broker
     */
    Rebuild(
            List<ReadModel> models,
            ReactiveMongoTemplate mongo,
            Supplier<KafkaListenerEndpointRegistry> listeners,
            Map<String, Object> kafka) {
        this.models = models;
        this.mongo = mongo;
        this.listeners = listeners;
        this.kafka = kafka;
    }

    /** Before the listeners, which begin last. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** @throws IllegalStateException where the service is running: what it reads meanwhile would be lost */
    @Override
    public void start() {
        try (Admin admin = Admin.create(kafka)) {
            models.forEach(model -> requireStopped(admin, model.group()));
            models.forEach(this::forget);
            models.stream().flatMap(this::listeners).forEach(listener -> listener.setAutoStartup(false));
            for (ReadModel model : models) {
                Set<TopicPartition> partitions = committed(admin, model).keySet();
                if (!partitions.isEmpty()) {
                    get(admin.deleteConsumerGroupOffsets(model.group(), partitions)
                            .all());
                }
            }
        }
        begun = true;
    }

    private Stream<MessageListenerContainer> listeners(ReadModel model) {
        return listeners.get().getListenerContainers().stream()
                .filter(listener -> model.group().equals(listener.getGroupId()))
                .filter(listener -> Arrays.asList(Objects.requireNonNull(
                                listener.getContainerProperties().getTopics()))
                        .contains(model.topic()));
    }

    /** An instance that was killed is known to be gone some seconds later. */
    private static void requireStopped(Admin admin, String group) {
        long end = System.nanoTime() + KNOWN_TO_BE_GONE.toNanos();
        List<String> readers = readers(admin, group);
        while (!readers.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Stop all instances of this service first: " + group + " is read by "
                        + String.join(", ", readers) + ".");
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            readers = readers(admin, group);
        }
    }

    private static List<String> readers(Admin admin, String group) {
        try {
            return admin.describeConsumerGroups(List.of(group)).all().get().get(group).members().stream()
                    .map(member -> member.clientId() + member.host())
                    .toList();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return List.of();
            }
            throw new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void forget(ReadModel model) {
        Flux.fromIterable(model.collections())
                .concatMap(mongo::getCollection)
                .concatMap(collection -> Mono.from(collection.deleteMany(new Document()))
                        .doOnNext(gone -> log.info(
                                "{} documents of {} forgotten",
                                gone.getDeletedCount(),
                                collection.getNamespace().getCollectionName())))
                .blockLast(AT_MOST);
    }

    /** Has everything read that is there by now; returns when it is. */
    public void read() {
        try (Admin admin = Admin.create(kafka)) {
            for (ReadModel model : models) {
                listeners(model).forEach(MessageListenerContainer::start);
                Map<TopicPartition, Long> ends = ends(admin, model.topic());
                while (!hasReached(committed(admin, model), ends)) {
                    LockSupport.parkNanos(LOOK_AGAIN.toNanos());
                }
                log.info("{} is read", model.topic());
            }
        }
    }

    private static boolean hasReached(
            Map<TopicPartition, OffsetAndMetadata> committed, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .filter(end -> end.getValue() > 0)
                .allMatch(end -> committed.containsKey(end.getKey())
                        && committed.get(end.getKey()).offset() >= end.getValue());
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin, ReadModel model) {
        return get(admin.listConsumerGroupOffsets(model.group()).partitionsToOffsetAndMetadata()).entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .filter(entry -> entry.getKey().topic().equals(model.topic()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<TopicPartition, Long> ends(Admin admin, String topic) {
        Set<TopicPartition> partitions = new HashSet<>();
        get(admin.describeTopics(List.of(topic)).allTopicNames())
                .get(topic)
                .partitions()
                .forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition())));
        return get(admin.listOffsets(partitions.stream()
                                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                        .all())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private static <T> T get(org.apache.kafka.common.KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }

    @Override
    public void stop() {
        begun = false;
    }

    @Override
    public boolean isRunning() {
        return begun;
    }
}
