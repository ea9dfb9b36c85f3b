package dev.rapport.acceptance.rig;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Everything in one JVM, to be killed and started again on the same folder. The log is in {@code target/rig/logs}. */
public final class OneJvm implements AutoCloseable {
    private static final String MAIN = "dev.rapport.standalone.Standalone";
    private static final int MEGABYTES = 1_024;

    private final Part part;
    private final int storePort;
    private final int brokerPort;
    private final Thread lastResort;

    private OneJvm(Path data, List<String> more) throws IOException {
        List<Integer> ports = Rig.freePorts(3);
        storePort = ports.get(1);
        brokerPort = ports.get(2);
        List<String> options = new ArrayList<>(List.of(
                "-cp",
                classPath(),
                MAIN,
                "--rapport.data=" + data,
                "--server.port=" + ports.get(0),
                "--rapport.store.port=" + storePort,
                "--rapport.broker.port=" + brokerPort));
        options.addAll(more);
        Files.createDirectories(Rig.LOGS);
        part = new Part(
                "standalone",
                ports.get(0),
                Jvm.command(MEGABYTES, List.of(), options),
                Rig.LOGS,
                new Ready(ports.get(0)));
        lastResort = new Thread(part::end);
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    /** Returns when it can be used. */
    public static OneJvm open(Path data, String... more) throws IOException {
        OneJvm jvm = new OneJvm(data, List.of(more));
        jvm.startAgain();
        return jvm;
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + part.port());
    }

    public String storeUri() {
        return "mongodb://127.0.0.1:" + storePort;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + brokerPort;
    }

    public long pid() {
        return part.pid();
    }

    public void kill() {
        part.kill();
    }

    public void stop() {
        part.stop();
    }

    /** Returns when it can be used, with how long it took. */
    public Duration startAgain() {
        Instant before = Instant.now();
        part.start();
        part.awaitReady();
        return Duration.between(before, Instant.now());
    }

    /** What the tests themselves are made of is no part of it. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Override
    public void close() {
        part.end();
        Runtime.getRuntime().removeShutdownHook(lastResort);
    }
}
