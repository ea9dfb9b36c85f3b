package dev.rapport.chassis.messaging;

import dev.rapport.events.Event;
import dev.rapport.events.Topics;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.ExponentialBackOffWithMaxRetries;
import org.springframework.kafka.support.serializer.DelegatingByTypeSerializer;
import org.springframework.kafka.support.serializer.ErrorHandlingDeserializer;
import tools.jackson.databind.json.JsonMapper;

/** Publisher, listeners and topics of a service. */
@AutoConfiguration
@ConditionalOnProperty("rapport.service")
public class MessagingAutoConfiguration {

    /** Listeners whose work is shared by all instances of a service. */
    public static final String SHARED = "kafkaListenerContainerFactory";

    /** Listeners that every instance runs for itself; they commit nothing and begin where their group id says. */
    public static final String BROADCAST = "broadcastListenerContainerFactory";

    private static final int CLOSED_WITHIN_SECONDS = 5;

    /** The least that brokers allow unless told otherwise: so long nobody reads what an instance read that has died. */
    private static final int TAKEN_FOR_DEAD_AFTER_MILLIS = 6_000;

    private static final int LONGEST_PAUSE_MILLIS = 200;

    @Bean(defaultCandidate = false)
    DefaultKafkaProducerFactory<String, CloudEvent> eventProducers(KafkaProperties properties) {
        Map<String, Object> settings = properties.buildProducerProperties();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        askSoonAgain(settings);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicSettings.LARGEST_MESSAGE_BYTES);
        return closedSoon(
                new DefaultKafkaProducerFactory<>(settings, new StringSerializer(), new CloudEventSerializer()));
    }

    @Bean
    EventPublisher eventPublisher(
            @Qualifier("eventProducers") ProducerFactory<String, CloudEvent> eventProducers,
            JsonMapper json,
            Clock clock,
            @Value("${rapport.service}") String service) {
        return new EventPublisher(new KafkaTemplate<>(eventProducers), json, clock, service);
    }

    /** The headers of a message are kept, so that its value alone is enough to replay it. */
    @Bean(defaultCandidate = false)
    DefaultKafkaProducerFactory<String, Object> deadLetterProducers(KafkaProperties properties, JsonMapper json) {
        Map<String, Object> settings = properties.buildProducerProperties();
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicSettings.LARGEST_MESSAGE_BYTES);
        Serializer<Event> event = (topic, value) -> json.writeValueAsBytes(value);
        Map<Class<?>, Serializer<?>> byType = new HashMap<>();
        byType.put(byte[].class, new ByteArraySerializer());
        byType.put(Event.class, event);
        return closedSoon(new DefaultKafkaProducerFactory<>(
                settings, new StringSerializer(), new DelegatingByTypeSerializer(byType, true)));
    }

    private static <T> DefaultKafkaProducerFactory<String, T> closedSoon(DefaultKafkaProducerFactory<String, T> some) {
        some.setPhysicalCloseTimeout(CLOSED_WITHIN_SECONDS);
        return some;
    }

    @Bean(SHARED)
    ConcurrentKafkaListenerContainerFactory<String, Event> shared(
            KafkaProperties properties,
            JsonMapper json,
            @Qualifier("deadLetterProducers") ProducerFactory<String, Object> deadLetterProducers) {
        ConcurrentKafkaListenerContainerFactory<String, Event> factory = listeners(properties, json, "earliest");
        factory.setCommonErrorHandler(errorHandler(deadLetterProducers));
        factory.getContainerProperties().setAckMode(AckMode.BATCH);
        return factory;
    }

    @Bean(BROADCAST)
    ConcurrentKafkaListenerContainerFactory<String, Event> broadcast(KafkaProperties properties, JsonMapper json) {
        ConcurrentKafkaListenerContainerFactory<String, Event> factory = listeners(properties, json, "latest");
        // What every instance hears would be set aside by each; this is left to those who share the work.
        factory.setCommonErrorHandler(patient(new DefaultErrorHandler(retries())));
        // Never acknowledged, so the group leaves no offsets behind when its instance is gone.
        factory.getContainerProperties().setAckMode(AckMode.MANUAL);
        return factory;
    }

    private static ConcurrentKafkaListenerContainerFactory<String, Event> listeners(
            KafkaProperties properties, JsonMapper json, String from) {
        Map<String, Object> settings = properties.buildConsumerProperties();
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, from);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, TAKEN_FOR_DEAD_AFTER_MILLIS);
        settings.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, TAKEN_FOR_DEAD_AFTER_MILLIS / 4);
        askSoonAgain(settings);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, TopicSettings.LARGEST_MESSAGE_BYTES);
        ConcurrentKafkaListenerContainerFactory<String, Event> factory =
                new ConcurrentKafkaListenerContainerFactory<>();
        factory.setConsumerFactory(new DefaultKafkaConsumerFactory<>(
                settings, new StringDeserializer(), new ErrorHandlingDeserializer<>(new EventDeserializer(json))));
        factory.setRecordFilterStrategy(EventDeserializer::isFromTheFuture);
        return factory;
    }

    /** After the loss of a broker its partitions are led by another one within a second or two. */
    private static void askSoonAgain(Map<String, Object> settings) {
        settings.putIfAbsent(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, LONGEST_PAUSE_MILLIS);
        settings.putIfAbsent(CommonClientConfigs.RETRY_BACKOFF_MAX_MS_CONFIG, LONGEST_PAUSE_MILLIS);
    }

    /** Tries a message six times over about three seconds, then sets it aside on the topic's dead-letter topic. */
    private static DefaultErrorHandler errorHandler(ProducerFactory<String, Object> deadLetterProducers) {
        return patient(new DefaultErrorHandler(
                new DeadLetterPublishingRecoverer(
                        new KafkaTemplate<>(deadLetterProducers),
                        (message, failure) -> new TopicPartition(Topics.deadLetters(message.topic()), -1)),
                retries()));
    }

    /** Begins to count anew where a message fails for another kind of reason than before. */
    private static DefaultErrorHandler patient(DefaultErrorHandler handler) {
        handler.setBackOffFunction((message, failure) -> StoreAway.isWhy(failure) ? StoreAway.patience() : null);
        return handler;
    }

    private static ExponentialBackOffWithMaxRetries retries() {
        ExponentialBackOffWithMaxRetries backOff = new ExponentialBackOffWithMaxRetries(5);
        backOff.setInitialInterval(100);
        backOff.setMultiplier(2);
        return backOff;
    }

    @Bean
    NewTopics topics(
            @Value("${rapport.topics.partitions:3}") int partitions,
            @Value("${rapport.topics.replicas:1}") short replicas) {
        return new NewTopics(Topics.ALL.stream()
                .map(topic -> TopicSettings.of(topic, partitions, replicas))
                .toArray(org.apache.kafka.clients.admin.NewTopic[]::new));
    }
}
