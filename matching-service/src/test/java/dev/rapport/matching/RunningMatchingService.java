package dev.rapport.matching;

import static dev.rapport.matching.Someone.someone;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.chassis.messaging.EventPublisher;
import dev.rapport.chassis.test.Backing;
import dev.rapport.chassis.test.IntegrationTest;
import dev.rapport.events.Event;
import dev.rapport.events.ProfileEvent.ProfileChanged;
import dev.rapport.events.RelationEvent.AttendeeBlocked;
import dev.rapport.events.RelationEvent.Connected;
import dev.rapport.matching.attendee.BlockStore;
import dev.rapport.matching.attendee.ConnectionStore;
import dev.rapport.matching.attendee.ProfileStore;
import dev.rapport.matching.pairing.Pair;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import reactor.core.publisher.Mono;

/** The service as it runs, and what profile-service tells it. */
@IntegrationTest
@SpringBootTest(
        classes = MatchingService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=matching-service", "rapport.issues-tokens=true"})
@AutoConfigureWebTestClient(timeout = "PT20S")
public abstract class RunningMatchingService {
    private static final Duration AT_MOST = Duration.ofSeconds(20);

    @Autowired
    EventPublisher events;

    @Autowired
    protected ProfileStore profiles;

    @Autowired
    protected BlockStore blocks;

    @Autowired
    protected ConnectionStore connections;

    @DynamicPropertySource
    static void backing(DynamicPropertyRegistry registry) {
        Backing.register(registry);
    }

    protected static String newId() {
        return UUID.randomUUID().toString();
    }

    /** Somebody whom no other test knows. */
    protected static Someone somebody() {
        return someone(newId());
    }

    protected static List<String> ids(Collection<Someone> people) {
        return people.stream().map(Someone::id).toList();
    }

    /** Completes when the broker has them, in their order. */
    protected void tell(Event... several) {
        for (Event event : several) {
            events.send(event).block(AT_MOST);
        }
    }

    protected void tellProfiles(Someone... people) {
        tellProfiles(List.of(people));
    }

    /** Completes when the service knows them. */
    protected void tellProfiles(Collection<Someone> people) {
        people.forEach(one -> tellProfile(one, 1));
        await().untilAsserted(() -> assertThat(now(profiles.of(ids(people)))).hasSize(people.size()));
    }

    protected void tellProfile(Someone one, long revision) {
        tell(new ProfileChanged(one.id(), revision, false, one.card(), one.terms()));
    }

    /** Completes when the service knows that somebody has told more of themselves. */
    protected void tellChange(Someone one, long revision) {
        tellProfile(one, revision);
        await().until(() -> now(profiles.of(List.of(one.id()))).get(one.id()).revision() == revision);
    }

    /** Completes when the service knows it. */
    protected void tellBlock(Someone who, Someone whom) {
        tell(new AttendeeBlocked(who.id(), whom.id(), 1L));
        Pair pair = new Pair(who.id(), whom.id());
        await().until(() -> now(blocks.by(List.of(who.id()))).contains(pair));
    }

    /** Completes when the service knows that the two are connected. */
    protected void tellConnection(Someone one, Someone other) {
        tell(new Connected(one.id(), other.id(), 1L), new Connected(other.id(), one.id(), 1L));
        Pair pair = new Pair(one.id(), other.id());
        await().until(() ->
                now(connections.among(List.of(one.id(), other.id()))).contains(pair));
    }

    /** Puts on a topic what no publisher of ours would: without headers where there is no type. */
    protected static void tellText(String topic, String key, @Nullable String type, String text) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Backing.shared().bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            ProducerRecord<String, String> message = new ProducerRecord<>(topic, key, text);
            if (type != null) {
                Map.of(
                                "ce_specversion", "1.0",
                                "ce_id", newId(),
                                "ce_source", "/somebody",
                                "ce_type", type,
                                "content-type", "application/json")
                        .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
            }
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Beginning to listen takes a broker some seconds. */
    protected static ConditionFactory await() {
        return Awaitility.await().atMost(AT_MOST);
    }

    protected static <T> T now(Mono<T> found) {
        return found.blockOptional(AT_MOST).orElseThrow();
    }
}
