package dev.rapport.chassis.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.chassis.sample.AnotherInstance;
import dev.rapport.chassis.sample.RunningSample;
import dev.rapport.chassis.sample.SampleListener;
import dev.rapport.events.SessionEvent.SessionCancelled;
import dev.rapport.events.SignalEvent.Signal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

class SeveralInstancesTest extends RunningSample {
    private final String id = unique("id");
    private ConfigurableApplicationContext another;
    private List<SampleListener> both;

    @Autowired
    SampleListener listener;

    @Autowired
    EventPublisher publisher;

    @Autowired
    Environment environment;

    @BeforeEach
    void start() {
        another = AnotherInstance.of(environment);
        both = List.of(listener, another.getBean(SampleListener.class));
        awaitHearing();
    }

    @AfterEach
    void stop() {
        another.close();
    }

    @Test
    void eachHearWhatIsBroadcastAndShareTheRest() {
        List<String> sessions =
                IntStream.range(0, 30).mapToObj(i -> id + "-" + i).toList();
        for (int i = 0; i < 30; i++) {
            publisher.send(signal(id, i)).block();
            publisher.send(new SessionCancelled(sessions.get(i))).block();
        }

        List<Signal> signals =
                IntStream.range(0, 30).mapToObj(i -> signal(id, i)).toList();
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            for (SampleListener one : both) {
                assertThat(one.heard(id)).isEqualTo(signals);
            }
            assertThat(sessions).allMatch(session -> handled(session) == 1);
        });
    }

    private int handled(String session) {
        return both.stream().mapToInt(one -> one.handled(session).size()).sum();
    }

    /** A broadcast is heard by those who listen when it is sent, and that begins a moment after the start. */
    private void awaitHearing() {
        AtomicInteger tries = new AtomicInteger();
        String room = unique("room");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    publisher.send(signal(room, tries.getAndIncrement())).block();
                    return both.stream().noneMatch(one -> one.heard(room).isEmpty());
                });
    }

    private static Signal signal(String roomId, int number) {
        return new Signal(roomId, "nobody", "chat", Integer.toString(number));
    }
}
