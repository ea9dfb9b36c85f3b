package dev.rapport.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real Kafka broker, with its controller, in this JVM and for this machine only. What it has acknowledged survives a
 * {@code kill -9} of the process; after a loss of power the last moments may be missing, as on any single broker.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final String PORT_OPTION = "--rapport.broker.port";

    private final DataDirectory directory;
    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(DataDirectory directory, KafkaRaftServer server, int port) {
        this.directory = directory;
        this.server = server;
        this.port = port;
    }

    /**
     * Returns when clients can use the broker.
     *
     * @param directory made and formatted where it is new, else used on
     * @param port 0 for any that is free
     * @throws EmbeddedStartException where the port or the directory cannot be had
     */
    public static EmbeddedBroker start(Path directory, int port) {
        Ports.requireFree(port, PORT_OPTION);
        DataDirectory claimed = DataDirectory.claim(directory);
        try {
            return start(claimed, port == 0 ? Ports.free() : port);
        } catch (RuntimeException | Error e) {
            claimed.close();
            throw e;
        }
    }

    private static EmbeddedBroker start(DataDirectory directory, int port) {
        Path log = directory.path().resolve("log");
        format(log);
        KafkaRaftServer server =
                new KafkaRaftServer(new KafkaConfig(BrokerSettings.of(log, port, Ports.free())), Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw new EmbeddedStartException("The broker does not start on " + directory.path() + ": " + e, e);
        }
        return new EmbeddedBroker(directory, server, port);
    }

    private static void format(Path log) {
        try {
            if (Files.exists(log.resolve("meta.properties"))) {
                return;
            }
            Files.createDirectories(log);
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(BrokerSettings.NODE_ID)
                    .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                    .setMetadataLogDirectory(log.toString())
                    .addDirectory(log.toString())
                    .run();
        } catch (IOException e) {
            throw new EmbeddedStartException(log + " cannot be written: " + e.getMessage(), e);
        } catch (Exception e) {
            throw new EmbeddedStartException(log + " cannot be made ready for the broker: " + e.getMessage(), e);
        }
    }

    /** A host and port for Kafka clients on this machine. */
    public String bootstrapServers() {
        return Ports.LOOPBACK + ":" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        directory.close();
    }
}
