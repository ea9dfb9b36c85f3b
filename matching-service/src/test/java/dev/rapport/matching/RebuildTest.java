package dev.rapport.matching;

import static dev.rapport.matching.Someone.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.chassis.ServiceApplication;
import dev.rapport.chassis.messaging.EventPublisher;
import dev.rapport.embedded.EmbeddedBroker;
import dev.rapport.embedded.EmbeddedStore;
import dev.rapport.events.EncounterEvent.FeedbackGiven;
import dev.rapport.events.EncounterEvent.Met;
import dev.rapport.events.Event;
import dev.rapport.events.ProfileEvent.ProfileChanged;
import dev.rapport.events.RelationEvent.AttendeeBlocked;
import dev.rapport.events.RelationEvent.Connected;
import dev.rapport.events.SessionEvent.AttendeeCheckedIn;
import dev.rapport.events.SessionEvent.AttendeeLeft;
import dev.rapport.events.SessionEvent.SessionScheduled;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** On a broker and a store of its own: nobody else may read while read models are built anew. */
class RebuildTest {
    private static final List<String> READ_MODELS =
            List.of("profiles", "blocks", "connections", "rosters", "members", "encounters");
    private static final int PEOPLE = 12;
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    @TempDir
    Path data;

    private EmbeddedBroker broker;
    private EmbeddedStore store;

    @BeforeEach
    void start() {
        broker = EmbeddedBroker.start(data.resolve("broker"), 0);
        store = EmbeddedStore.start(data.resolve("store"), 0);
    }

    @AfterEach
    void stop() {
        store.close();
        broker.close();
    }

    @Test
    void whatIsBuiltAnewEqualsWhatWasThere() {
        Map<String, List<String>> live;
        try (ConfigurableApplicationContext service = serve()) {
            EventPublisher publisher = service.getBean(EventPublisher.class);
            people().forEach(event -> publisher.send(event).block(AT_MOST));
            Awaitility.await()
                    .atMost(AT_MOST)
                    .untilAsserted(() -> assertThat(kept(service).get("profiles"))
                            .hasSize(PEOPLE)
                            .noneMatch(profile -> profile.contains("early")));
            evening().forEach(event -> publisher.send(event).block(AT_MOST));
            awaitKnown(service);
            live = kept(service);
            service.getBean(ReactiveMongoTemplate.class)
                    .save(new Document("_id", "nobody").append("s", new Document()), "profiles")
                    .block();

            assertThatThrownBy(() -> rebuild())
                    .as("while an instance runs")
                    .rootCause()
                    .hasMessageContaining("Stop all instances");
        }

        rebuild();

        try (ConfigurableApplicationContext service = serve()) {
            assertThat(kept(service)).isEqualTo(live);
        }
    }

    /** Profiles in two versions each. */
    private static List<Event> people() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Someone one =
                    someone("attendee-" + i).likes("jazz", "topic " + i % 3).offers("skill " + i);
            events.add(new ProfileChanged(one.id(), 1, false, one.likes("early").card(), one.terms()));
            events.add(new ProfileChanged(one.id(), 2, false, one.card(), one.terms()));
        }
        return events;
    }

    /** A block, a connection, a roster that people come to and leave, meetings and feedback. */
    private static List<Event> evening() {
        List<Event> events = new ArrayList<>();
        events.add(new SessionScheduled("evening", "organiser", "An evening", List.of(), Instant.EPOCH));
        for (int i = 0; i < PEOPLE; i++) {
            events.add(new AttendeeCheckedIn("evening", "attendee-" + i, Instant.EPOCH));
        }
        events.add(new AttendeeLeft("evening", "attendee-3", Instant.EPOCH));
        events.add(new AttendeeBlocked("attendee-1", "attendee-2", 1L));
        events.add(new Connected("attendee-4", "attendee-5", 1L));
        for (int i = 0; i < PEOPLE; i += 2) {
            List<String> two = List.of("attendee-" + i, "attendee-" + (i + 1));
            events.add(new Met("evening", 1, "room-" + i, two, Instant.EPOCH));
            events.add(feedback(i, two, 1));
            events.add(feedback(i, two, 1 + i % 5));
        }
        return events;
    }

    private static FeedbackGiven feedback(int i, List<String> two, int rating) {
        return new FeedbackGiven("evening", 1, "room-" + i, two.getFirst(), two.subList(1, 2), rating, true, false);
    }

    private static void awaitKnown(ConfigurableApplicationContext service) {
        Awaitility.await().atMost(AT_MOST).untilAsserted(() -> {
            Map<String, List<String>> kept = kept(service);
            assertThat(kept.get("encounters")).hasSize(PEOPLE);
            assertThat(kept.get("encounters").stream().filter(one -> one.contains("skill")))
                    .as("those who told what they felt")
                    .hasSize(PEOPLE / 2);
            assertThat(kept.get("blocks")).isNotEmpty();
            assertThat(kept.get("connections")).isNotEmpty();
            assertThat(kept.get("members"))
                    .anyMatch(one -> one.contains("attendee-" + (PEOPLE - 1)) && one.contains("true"))
                    .anyMatch(one -> one.contains("attendee-3 ") && one.contains("false"));
        });
    }

    /** The states by collection; not how often each was saved. */
    private static Map<String, List<String>> kept(ConfigurableApplicationContext service) {
        ReactiveMongoTemplate mongo = service.getBean(ReactiveMongoTemplate.class);
        Map<String, List<String>> kept = new TreeMap<>();
        READ_MODELS.forEach(collection -> kept.put(
                collection,
                mongo.findAll(Document.class, collection)
                        .map(document -> document.getString("_id") + " " + sorted(document.get("s")))
                        .sort()
                        .collectList()
                        .block(AT_MOST)));
        return kept;
    }

    /** Sets have no order, nor have the fields of a map. */
    private static Object sorted(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> sorted = new TreeMap<>();
                map.forEach((name, field) -> sorted.put(String.valueOf(name), sorted(field)));
                yield sorted;
            }
            case List<?> list ->
                list.stream()
                        .map(RebuildTest::sorted)
                        .map(String::valueOf)
                        .sorted()
                        .toList();
            case null -> "null";
            default -> value;
        };
    }

    private ConfigurableApplicationContext serve() {
        return MatchingService.application().run(where("--server.port=0"));
    }

    private void rebuild() {
        List<String> arguments = new ArrayList<>(List.of("rebuild"));
        arguments.addAll(List.of(where()));
        ServiceApplication.run(MatchingService.application(), MatchingService.NAME, arguments.toArray(String[]::new));
    }

    private String[] where(String... more) {
        return Stream.concat(
                        Stream.of(
                                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                                "--spring.mongodb.uri=" + store.uri()),
                        Stream.of(more))
                .toArray(String[]::new);
    }
}
