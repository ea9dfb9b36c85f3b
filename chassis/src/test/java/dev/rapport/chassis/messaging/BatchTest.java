package dev.rapport.chassis.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.chassis.sample.RunningSample;
import dev.rapport.chassis.sample.SampleBatchListener;
import dev.rapport.chassis.test.TopicReader;
import dev.rapport.chassis.test.TopicReader.Message;
import dev.rapport.events.ProfileEvent.Card;
import dev.rapport.events.ProfileEvent.ProfileChanged;
import dev.rapport.events.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.listener.BatchListenerFailedException;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.json.JsonMapper;

class BatchTest extends RunningSample {
    private static final String CHANGED = "rapport.profile.changed.v1";

    /** One key, so that all are in one partition, in the order in which they were sent. */
    private final String key = unique("key");

    private final RawProducer raw = new RawProducer();

    @Autowired
    SampleBatchListener listener;

    @Autowired
    JsonMapper json;

    @AfterEach
    void close() {
        raw.close();
    }

    @Test
    @Timeout(10)
    void handlesSomeAtOnce() {
        Sinks.Empty<Void> secondHasBegun = Sinks.empty();
        List<String> handled = new ArrayList<>();

        Batch.handle(
                messages("first", "second"),
                event -> event.attendeeId().equals("first")
                        ? secondHasBegun.asMono().doOnSuccess(begun -> handled.add("first"))
                        : Mono.fromRunnable(() -> {
                            handled.add("second");
                            secondHasBegun.tryEmitEmpty();
                        }));

        assertThat(handled).containsExactly("second", "first");
    }

    @Test
    void namesTheFirstThatFailsThoughALaterOneFailedBefore() {
        Sinks.Empty<Void> laterHasFailed = Sinks.empty();

        assertThatThrownBy(() -> Batch.handle(messages("fine", "slow", "quick"), event -> switch (event.attendeeId()) {
                    case "slow" -> laterHasFailed.asMono().then(Mono.error(new IllegalStateException("slow")));
                    case "quick" ->
                        Mono.error(new IllegalStateException("quick")).doOnError(e -> laterHasFailed.tryEmitEmpty());
                    default -> Mono.empty();
                }))
                .isInstanceOfSatisfying(
                        BatchListenerFailedException.class,
                        failed -> assertThat(failed.getRecord().offset()).isEqualTo(1));
    }

    @Test
    void triesAgainWhatFailsAndGoesOn() {
        String before = unique("before");
        String failing = unique("failing");
        String after = unique("after");
        send(before, "Ada");
        send(failing, "fail 2");
        send(after, "Bo");

        awaitHandled(before, failing, after);
        assertThat(listener.tries(failing)).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"fail 99, 6", "away 2 fail 99, 8"})
    void setsAsideWhatFailsForGoodAndGoesOnThoughTheStoreWasAwayAtFirst(String order, int tries) {
        String failing = unique("failing");
        String after = unique("after");
        send(failing, order);
        send(after, "Bo");

        awaitHandled(after);
        assertThat(listener.tries(failing)).isEqualTo(tries);
        assertThat(deadLetters(1))
                .hasSize(1)
                .first()
                .extracting(Message::json)
                .asString()
                .contains(failing);
    }

    @Test
    void setsNothingAsideWhileTheStoreIsAway() {
        String waiting = unique("waiting");
        send(waiting, "fail 1 away 8");

        awaitHandled(waiting);
        assertThat(listener.tries(waiting)).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{no event", "", "[]", "\u0000\u0001\u0002", "{\"attendeeId\":{}}"})
    void setsAsideWhatNobodyCanReadAndGoesOn(String garbage) {
        String after = unique("after");
        raw.send(Topics.PROFILES, key, null, garbage.getBytes(UTF_8));
        raw.send(Topics.PROFILES, key, "rapport.profile.unheard-of.v1", garbage.getBytes(UTF_8));
        raw.send(Topics.PROFILES, key, CHANGED, garbage.getBytes(UTF_8));
        send(after, "Bo");

        awaitHandled(after);
        assertThat(deadLetters(2)).extracting(Message::json).containsExactly(garbage, garbage);
    }

    private void send(String attendeeId, String displayName) {
        raw.send(Topics.PROFILES, key, CHANGED, json.writeValueAsBytes(changed(attendeeId, displayName)));
    }

    private void awaitHandled(String... attendeeIds) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(listener.handled()).contains(attendeeIds));
    }

    private static List<ConsumerRecord<String, ProfileChanged>> messages(String... attendeeIds) {
        return IntStream.range(0, attendeeIds.length)
                .mapToObj(i -> new ConsumerRecord<>(Topics.PROFILES, 0, i, "key", changed(attendeeIds[i], "Ada")))
                .toList();
    }

    private static ProfileChanged changed(String attendeeId, String displayName) {
        Card card = new Card(displayName, "", "", List.of(), List.of(), List.of(), List.of(), null, List.of());
        return new ProfileChanged(attendeeId, 1, true, card, null);
    }

    /** What was set aside of this test, once there is as much. */
    private List<Message> deadLetters(int many) {
        try (TopicReader reader = TopicReader.of(Topics.deadLetters(Topics.PROFILES))) {
            reader.await(message -> reader.seen(key).size() >= many);
            return reader.seen(key);
        }
    }
}
