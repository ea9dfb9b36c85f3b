package dev.rapport.chassis.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.chassis.messaging.EventPublisher;
import dev.rapport.chassis.sample.RunningSample;
import dev.rapport.chassis.test.TopicReader;
import dev.rapport.chassis.test.TopicReader.Message;
import dev.rapport.events.Topics;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

class OutboxTest extends RunningSample {
    private static final String COLLECTION = "outbox-counters";

    private final String id = unique("counter");
    private final List<OutboxRelay> relays = new ArrayList<>();
    private DocumentStore<Counter> counters;

    @Autowired
    DocumentStores stores;

    @Autowired
    ReactiveMongoTemplate mongo;

    @Autowired
    EventPublisher publisher;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void open() {
        counters = stores.of(COLLECTION, Counter.class);
    }

    @AfterEach
    void close() {
        relays.forEach(OutboxRelay::close);
    }

    @Test
    void isSentRightAfterTheSaveAndEmptied() {
        counters.changeOrStart(id, Counter.of(id), counter -> counter.next(3)).block();

        assertThat(sent(id, 3)).containsExactly("1", "2", "3");
        awaitEmpty(COLLECTION);
    }

    @Test
    void keepsTheOrderOfManyQuickSavesAndSendsEachOnce() {
        for (int i = 0; i < 50; i++) {
            counters.changeOrStart(id, Counter.of(id), Counter::next).block();
        }

        assertThat(sent(id, 50)).containsExactlyElementsOf(numbers(50));
    }

    @Test
    void keepsTheOrderOfSavesAtOnce() {
        Flux.range(0, 30)
                .flatMap(i -> counters.changeOrStart(id, Counter.of(id), Counter::next)
                        .subscribeOn(Schedulers.parallel()))
                .blockLast();

        assertThat(sent(id, 30)).containsExactlyElementsOf(numbers(30));
    }

    @Test
    void isSweptWhenACrashCameBetweenSaveAndSending() {
        leaveBehind(COLLECTION, id, 2);

        assertThat(sent(id, 2)).containsExactly("1", "2");
        awaitEmpty(COLLECTION);
    }

    @Test
    void sendsFirstWhatACrashLeftBehindInTheSameDocument() {
        leaveBehind(COLLECTION, id, 2);

        counters.change(id, Counter::next).block();

        assertThat(sent(id, 3)).containsExactly("1", "2", "3");
    }

    @Test
    void isSweptByTwoInstancesAtOnceInItsOrder() {
        String collection = unique("swept");
        List<String> ids = IntStream.range(0, 60).mapToObj(i -> id + "-" + i).toList();
        ids.forEach(one -> leaveBehind(collection, one, 3));
        List<OutboxRelay> two = List.of(anotherInstance(collection), anotherInstance(collection));

        List<Thread> sweeps = two.stream()
                .map(relay -> Thread.ofPlatform().start(() -> sweepUntilEmpty(relay, collection)))
                .toList();
        Awaitility.await().until(() -> sweeps.stream().noneMatch(Thread::isAlive));

        awaitEmpty(collection);
        try (TopicReader sessions = TopicReader.of(Topics.SESSIONS)) {
            ids.forEach(one ->
                    assertThat(new LinkedHashSet<>(sent(sessions, one, 3))).containsExactly("1", "2", "3"));
        }
    }

    @Test
    void leavesAloneWhatIsJustBeingSent() {
        String collection = unique("fresh");
        leaveBehind(collection, id, 1);
        OutboxRelay sweeper = anotherInstance(collection);

        sweeper.sweep();
        sweeper.sweep();

        assertThat(outbox(collection)).hasSize(1);
    }

    @Test
    void isSweptAlsoBehindADocumentWhoseEventsCannotBeSent() {
        String collection = unique("stuck");
        leaveBehind(collection, "a-stuck", 1);
        mongo.getCollection(collection)
                .flatMap(c -> Mono.from(c.updateOne(
                        new Document("_id", "a-stuck"),
                        new Document("$set", new Document("outbox.0.topic", "no topic at all")))))
                .block();
        leaveBehind(collection, id, 1);
        OutboxRelay sweeper = anotherInstance(collection);

        Awaitility.await().untilAsserted(() -> {
            sweeper.sweep();
            assertThat(outbox(collection)).hasSize(1);
        });
        assertThat(sent(id, 1)).containsExactly("1");
    }

    /** A document as an instance leaves it that dies right after the save. */
    private void leaveBehind(String collection, String id, int events) {
        OutboxRelay dying = anotherInstance(collection);
        List<Document> entries = dying.entries(IntStream.rangeClosed(1, events)
                .mapToObj(number -> Counter.event(id, number))
                .toList());
        Document state = Document.parse(json.writeValueAsString(new Counter(id, events)));
        mongo.insert(new Document("_id", id).append("v", 0L).append("s", state).append("outbox", entries), collection)
                .block();
    }

    private void sweepUntilEmpty(OutboxRelay relay, String collection) {
        while (!outbox(collection).isEmpty()) {
            relay.sweep();
        }
    }

    private OutboxRelay anotherInstance(String collection) {
        OutboxRelay relay = new OutboxRelay(mongo, publisher);
        relay.watch(collection);
        relays.add(relay);
        return relay;
    }

    private List<Document> outbox(String collection) {
        return mongo.getCollection(collection)
                .flatMapMany(c -> c.find(new Document("outbox.id", new Document("$exists", true))))
                .collectList()
                .block();
    }

    private void awaitEmpty(String collection) {
        Awaitility.await().untilAsserted(() -> assertThat(outbox(collection)).isEmpty());
    }

    private static List<String> sent(String id, int last) {
        try (TopicReader sessions = TopicReader.of(Topics.SESSIONS)) {
            return sent(sessions, id, last);
        }
    }

    /** The titles of what is on the topic for a session, up to the last that is expected. */
    private static List<String> sent(TopicReader sessions, String id, int last) {
        sessions.await(message -> message.key().equals(id) && message.json().contains("\"title\":\"" + last + "\""));
        return sessions.seen(id).stream()
                .map(Message::json)
                .map(data -> data.replaceAll(".*\"title\":\"(\\d+)\".*", "$1"))
                .toList();
    }

    private static List<String> numbers(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).toList();
    }
}
