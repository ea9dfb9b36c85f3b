package dev.rapport.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class BrokerKilledTest {
    private static final Logger log = LoggerFactory.getLogger(BrokerKilledTest.class);
    private static final String TOPIC = "things";
    private static final String GROUP = "group";
    private static final int KILLS = 1;

    @TempDir
    Path directory;

    private volatile int acknowledged;
    private int committed;

    @Test
    void losesNoMessageThatWasAcknowledgedAndKnowsWhereAGroupStood() {
        for (int kill = 0; kill < KILLS; kill++) {
            try (ChildProcess broker = ChildProcess.broker(directory);
                    BrokerClient client = new BrokerClient(addressOf(broker, kill))) {
                if (kill == 0) {
                    client.makeTopic(TOPIC, 1);
                }
                verify(client);
                client.commit(GROUP, TOPIC, acknowledged);
                committed = acknowledged;
                sendUntilKilled(client, broker);
            }
        }
        try (ChildProcess broker = ChildProcess.broker(directory);
                BrokerClient client = new BrokerClient(addressOf(broker, KILLS))) {
            verify(client);
        }
    }

    private static String addressOf(ChildProcess broker, int kills) {
        Instant start = Instant.now();
        String address = broker.address();
        log.info("After {} kills the broker was ready in {}", kills, Duration.between(start, Instant.now()));
        return address;
    }

    private void sendUntilKilled(BrokerClient client, ChildProcess broker) {
        int enough = acknowledged + 300;
        Thread sender = Thread.ofPlatform().start(() -> {
            try {
                while (true) {
                    client.send(TOPIC, Integer.toString(acknowledged));
                    acknowledged++;
                }
            } catch (IllegalStateException killed) {
                // The last message may or may not have arrived.
            }
        });
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged > enough);
        broker.kill();
        client.close();
        Awaitility.await().until(() -> !sender.isAlive());
    }

    private void verify(BrokerClient client) {
        List<String> all = client.read(TOPIC);
        assertThat(all).hasSizeBetween(acknowledged, acknowledged + 1).isEqualTo(texts(0, all.size()));
        acknowledged = all.size();
        assertThat(client.read(GROUP, TOPIC)).isEqualTo(texts(committed, acknowledged));
    }

    private static List<String> texts(int from, int to) {
        return IntStream.range(from, to).mapToObj(Integer::toString).toList();
    }
}
