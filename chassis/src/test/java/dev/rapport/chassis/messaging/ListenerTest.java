package dev.rapport.chassis.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.chassis.sample.RunningSample;
import dev.rapport.chassis.sample.SampleListener;
import dev.rapport.chassis.test.TopicReader;
import dev.rapport.chassis.test.TopicReader.Message;
import dev.rapport.events.SessionEvent;
import dev.rapport.events.SessionEvent.SessionCancelled;
import dev.rapport.events.SessionEvent.SessionScheduled;
import dev.rapport.events.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class ListenerTest extends RunningSample {
    private static final String CANCELLED = "rapport.session.cancelled.v1";

    private final String session = unique("session");
    private final RawProducer raw = new RawProducer();

    @Autowired
    SampleListener listener;

    @Autowired
    EventPublisher publisher;

    @AfterEach
    void close() {
        raw.close();
    }

    @Test
    void triesAgainWhatFailsAndThenGoesOn() {
        publisher.send(scheduled("fail 2")).block();
        publisher.send(new SessionCancelled(session)).block();

        awaitHandled(scheduled("fail 2"), new SessionCancelled(session));
        assertThat(listener.tries(session)).isEqualTo(4);
    }

    @Test
    void setsAsideWhatFailsForGoodAndThenGoesOn() {
        publisher.send(scheduled("fail 6")).block();
        publisher.send(new SessionCancelled(session)).block();

        awaitHandled(new SessionCancelled(session));
        assertThat(listener.tries(session)).isEqualTo(7);
        Message dead = deadLetters().getFirst();
        assertThat(dead.type()).isEqualTo("rapport.session.scheduled.v1");
        assertThat(dead.json()).contains("\"title\":\"fail 6\"", "\"sessionId\":\"" + session + "\"");
    }

    @Test
    void setsNothingAsideWhileTheStoreIsAway() {
        publisher.send(scheduled("fail 1 away 8")).block();

        awaitHandled(scheduled("fail 1 away 8"));
        assertThat(listener.tries(session)).isEqualTo(10);
    }

    @Test
    void handlesAMessageThatComesTwiceTwiceInItsOrder() {
        raw.send(Topics.SESSIONS, session, CANCELLED, cancelled());
        raw.send(Topics.SESSIONS, session, CANCELLED, cancelled());

        awaitHandled(new SessionCancelled(session), new SessionCancelled(session));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{no event", "", "[]", "\u0000\u0001\u0002", "{\"sessionId\":{}}"})
    void setsAsideWhatNobodyCanReadAndThenGoesOn(String garbage) {
        raw.send(Topics.SESSIONS, session, null, garbage.getBytes(UTF_8));
        raw.send(Topics.SESSIONS, session, CANCELLED, garbage.getBytes(UTF_8));
        publisher.send(new SessionCancelled(session)).block();

        awaitHandled(new SessionCancelled(session));
        assertThat(deadLetters()).extracting(Message::json).containsExactly(garbage, garbage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rapport.session.unheard-of.v1", "rapport.session.cancelled.v2", "some.thing"})
    void skipsWhatALaterVersionSends(String type) {
        raw.send(Topics.SESSIONS, session, type, "{\"unheard\":\"of\"}".getBytes(UTF_8));
        raw.send(Topics.SESSIONS, session, null, "the next to be set aside".getBytes(UTF_8));
        publisher.send(new SessionCancelled(session)).block();

        awaitHandled(new SessionCancelled(session));
        assertThat(deadLetters()).extracting(Message::json).containsExactly("the next to be set aside");
    }

    @Test
    void readsPastFieldsThatALaterVersionAdds() {
        String data = "{\"sessionId\":\"" + session + "\",\"why\":{\"unheard\":[\"of\"]}}";
        raw.send(Topics.SESSIONS, session, CANCELLED, data.getBytes(UTF_8));

        awaitHandled(new SessionCancelled(session));
    }

    private SessionScheduled scheduled(String title) {
        return new SessionScheduled(session, "nobody", title, List.of(), Instant.EPOCH);
    }

    private byte[] cancelled() {
        return ("{\"sessionId\":\"" + session + "\"}").getBytes(UTF_8);
    }

    private void awaitHandled(SessionEvent... events) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(listener.handled(session)).containsExactly(events));
    }

    /** What was set aside of this session. */
    private List<Message> deadLetters() {
        try (TopicReader reader = TopicReader.of(Topics.deadLetters(Topics.SESSIONS))) {
            reader.await(message -> message.key().equals(session));
            return reader.seen(session);
        }
    }
}
