package dev.rapport.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** How a broker is set that is alone, small, and may be killed at any time. */
final class BrokerSettings {
    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private static final int MEGABYTE = 1024 * 1024;

    private BrokerSettings() {}

    static Properties of(Path log, int port, int controllerPort) {
        Properties settings = new Properties();
        Stream.of(alone(log, port, controllerPort), backSoonAfterAKill(), internalTopics(), small())
                .flatMap(some -> some.entrySet().stream())
                .forEach(setting -> settings.setProperty(setting.getKey(), String.valueOf(setting.getValue())));
        return settings;
    }

    private static Map<String, Object> alone(Path log, int port, int controllerPort) {
        String clients = "CLIENTS://" + Ports.LOOPBACK + ":" + port;
        String controller = CONTROLLER_LISTENER + "://" + Ports.LOOPBACK + ":" + controllerPort;
        return Map.of(
                "node.id",
                NODE_ID,
                "process.roles",
                "broker,controller",
                "log.dirs",
                log.toString(),
                "listeners",
                clients + "," + controller,
                "advertised.listeners",
                clients,
                "listener.security.protocol.map",
                "CLIENTS:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT",
                "inter.broker.listener.name",
                "CLIENTS",
                "controller.listener.names",
                CONTROLLER_LISTENER,
                "controller.quorum.voters",
                NODE_ID + "@" + Ports.LOOPBACK + ":" + controllerPort,
                "auto.create.topics.enable",
                false);
    }

    /** The controller lets a broker in again only when it has given up the session of the one that was killed. */
    private static Map<String, Object> backSoonAfterAKill() {
        return Map.of(
                "broker.session.timeout.ms", 2_000,
                "broker.heartbeat.interval.ms", 400,
                "group.initial.rebalance.delay.ms", 0);
    }

    private static Map<String, Object> internalTopics() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("default.replication.factor", 1);
        settings.put("min.insync.replicas", 1);
        settings.put("offsets.topic.num.partitions", 1);
        settings.put("offsets.topic.replication.factor", 1);
        settings.put("offsets.topic.segment.bytes", 4 * MEGABYTE);
        settings.put("transaction.state.log.num.partitions", 1);
        settings.put("transaction.state.log.replication.factor", 1);
        settings.put("transaction.state.log.min.isr", 1);
        settings.put("transaction.state.log.segment.bytes", 4 * MEGABYTE);
        settings.put("share.coordinator.state.topic.num.partitions", 1);
        settings.put("share.coordinator.state.topic.replication.factor", 1);
        settings.put("share.coordinator.state.topic.min.isr", 1);
        settings.put("share.coordinator.state.topic.segment.bytes", 4 * MEGABYTE);
        return settings;
    }

    private static Map<String, Object> small() {
        return Map.of(
                "log.segment.bytes", 16 * MEGABYTE,
                "log.index.size.max.bytes", MEGABYTE,
                "metadata.log.segment.bytes", 16 * MEGABYTE,
                "metadata.max.idle.interval.ms", 5_000,
                "log.cleaner.dedupe.buffer.size", 4L * MEGABYTE,
                "num.network.threads", 2,
                "num.io.threads", 4,
                "background.threads", 2,
                "group.coordinator.threads", 1);
    }
}
