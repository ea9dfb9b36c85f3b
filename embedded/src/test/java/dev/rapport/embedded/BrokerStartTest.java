package dev.rapport.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerStartTest {
    @TempDir
    Path directory;

    @Test
    void bringsBackTopicsMessagesAndWhereAGroupStood() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0);
                BrokerClient client = new BrokerClient(broker.bootstrapServers())) {
            client.makeTopic("things", 3);
            client.send("things", "one");
            client.send("things", "two");
            client.send("things", "three");
            client.commit("group", "things", 2);
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0);
                BrokerClient client = new BrokerClient(broker.bootstrapServers())) {
            assertThat(client.partitions("things")).isEqualTo(3);
            assertThat(client.read("things")).containsExactly("one", "two", "three");
            assertThat(client.read("group", "things")).containsExactly("three");
        }
    }

    @Test
    void saysThatAnotherOneIsThere() {
        try (DataDirectory other = DataDirectory.claim(directory)) {
            assertThatThrownBy(() -> EmbeddedBroker.start(other.path(), 0))
                    .isInstanceOf(EmbeddedStartException.class)
                    .hasMessage(directory
                            + " is in use by another Rapport: stop that one or choose another data directory.");
        }
    }

    @Test
    void saysWhichPortIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedBroker.start(directory, other.getLocalPort()))
                    .isInstanceOf(EmbeddedStartException.class)
                    .hasMessage("Port " + other.getLocalPort()
                            + " is in use by another program: choose another with --rapport.broker.port.");
        }
    }

    @Test
    void saysWhereItCannotWrite() throws IOException {
        Path below = Files.createFile(directory.resolve("file")).resolve("broker");

        assertThatThrownBy(() -> EmbeddedBroker.start(below, 0))
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessage(
                        below + " cannot be written: give this user the right to, or choose another data directory.");
    }
}
