package dev.rapport.acceptance.rig;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * One of several brokers, each with its controller, in a process of its own: {@code BrokerNode folder node ports…}, where
 * node counts from 1 and every broker has two ports, for clients and for controllers.
 */
final class BrokerNode {
    /** The same for all nodes, so that they are one cluster. */
    private static final String CLUSTER = "cmFwcG9ydC1yaWctMDAwMQ";

    private static final int MEGABYTE = 1024 * 1024;

    private BrokerNode() {}

    public static void main(String[] arguments) throws Exception {
        Path log = Path.of(arguments[0]);
        int node = Integer.parseInt(arguments[1]);
        int[] ports = IntStream.range(2, arguments.length)
                .map(i -> Integer.parseInt(arguments[i]))
                .toArray();
        if (!Files.exists(log.resolve("meta.properties"))) {
            format(log, node);
        }
        Properties settings = new Properties();
        settings(log, node, ports).forEach((name, value) -> settings.setProperty(name, String.valueOf(value)));
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        server.startup();
        server.awaitShutdown();
    }

    private static void format(Path log, int node) throws Exception {
        Files.createDirectories(log);
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .setClusterId(CLUSTER)
                .setNodeId(node)
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(log.toString())
                .addDirectory(log.toString())
                .run();
    }

    private static Map<String, Object> settings(Path log, int node, int[] ports) {
        int brokers = ports.length / 2;
        String clients = "CLIENTS://127.0.0.1:" + ports[2 * (node - 1)];
        Map<String, Object> settings = new HashMap<>();
        settings.put("node.id", node);
        settings.put("process.roles", "broker,controller");
        settings.put("log.dirs", log);
        settings.put("listeners", clients + ",CONTROLLER://127.0.0.1:" + ports[2 * node - 1]);
        settings.put("advertised.listeners", clients);
        settings.put("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "CLIENTS");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put(
                "controller.quorum.voters",
                IntStream.rangeClosed(1, brokers)
                        .mapToObj(n -> n + "@127.0.0.1:" + ports[2 * n - 1])
                        .collect(Collectors.joining(",")));
        settings.put("auto.create.topics.enable", false);
        settings.put("default.replication.factor", brokers);
        settings.put("min.insync.replicas", brokers / 2 + 1);
        for (String internal :
                new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.put(internal + ".num.partitions", 3);
            settings.put(internal + ".replication.factor", brokers);
            settings.put(internal + ".segment.bytes", 4 * MEGABYTE);
        }
        settings.put("transaction.state.log.min.isr", brokers / 2 + 1);
        settings.put("share.coordinator.state.topic.min.isr", brokers / 2 + 1);
        settings.putAll(soonOverTheLossOfANode());
        settings.put("log.segment.bytes", 16 * MEGABYTE);
        settings.put("log.index.size.max.bytes", MEGABYTE);
        settings.put("metadata.log.segment.bytes", 16 * MEGABYTE);
        settings.put("log.cleaner.dedupe.buffer.size", 4L * MEGABYTE);
        settings.put("num.network.threads", 2);
        settings.put("num.io.threads", 4);
        return settings;
    }

    /** As docs/operations.md advises: the brokers that are left take over within two seconds or three. */
    private static Map<String, Object> soonOverTheLossOfANode() {
        return Map.of(
                "broker.session.timeout.ms", 1_000,
                "broker.heartbeat.interval.ms", 200,
                "controller.quorum.fetch.timeout.ms", 700,
                "controller.quorum.election.timeout.ms", 400,
                "controller.quorum.election.backoff.max.ms", 300,
                "controller.quorum.request.timeout.ms", 1_000,
                "group.initial.rebalance.delay.ms", 0);
    }
}
