package dev.rapport.chassis.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.chassis.messaging.EventPublisher;
import dev.rapport.chassis.messaging.RawProducer;
import dev.rapport.chassis.operation.DeadLetters.Letter;
import dev.rapport.chassis.sample.RunningSample;
import dev.rapport.chassis.sample.SampleListener;
import dev.rapport.chassis.test.Backing;
import dev.rapport.events.SessionEvent.SessionScheduled;
import dev.rapport.events.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DeadLettersTest extends RunningSample {
    private final String session = unique("session");
    private final RawProducer raw = new RawProducer();
    private final DeadLetters deadLetters =
            new DeadLetters(Map.of("bootstrap.servers", Backing.shared().bootstrapServers()));

    @Autowired
    SampleListener listener;

    @Autowired
    EventPublisher publisher;

    @AfterEach
    void close() {
        raw.close();
    }

    @Test
    void areShownWithWhyAndReplayedOnceToWhereTheyWere() {
        SessionScheduled failing = new SessionScheduled(session, "nobody", "fail 6", List.of(), Instant.EPOCH);
        publisher.send(failing).block();

        Letter letter = awaitLetter();
        assertThat(letter.topic()).isEqualTo(Topics.SESSIONS);
        assertThat(letter.type()).isEqualTo("rapport.session.scheduled.v1");
        assertThat(letter.why()).contains("Failed on purpose");
        assertThat(letter.text()).contains("\"title\":\"fail 6\"");

        // It fails six times; replayed, it is tried a seventh time.
        assertThat(deadLetters.replay(Topics.SESSIONS)).isPositive();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(listener.handled(session)).containsExactly(failing));
        assertThat(letters()).isEmpty();
        assertThat(deadLetters.replay(Topics.SESSIONS)).isZero();
    }

    @Test
    void whatNobodyCouldReadIsShownAsItIs() {
        raw.send(Topics.SESSIONS, session, null, "{no event".getBytes(UTF_8));

        Letter letter = awaitLetter();
        assertThat(letter.type()).isEmpty();
        assertThat(letter.text()).isEqualTo("{no event");
        assertThat(letter.why()).isNotBlank();
    }

    @Test
    void aTopicThatThereIsNotIsToldByItsName() {
        assertThatThrownBy(() -> deadLetters.look("rapport.nothing")).hasMessageContaining("rapport.nothing");
    }

    private Letter awaitLetter() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(this::letters, found -> !found.isEmpty())
                .getFirst();
    }

    private List<Letter> letters() {
        return deadLetters.look(Topics.SESSIONS).stream()
                .filter(letter -> letter.key().equals(session))
                .toList();
    }
}
