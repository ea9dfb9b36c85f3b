package dev.rapport.acceptance.system;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything in one child JVM, on data of its own that are thrown away with it. */
final class StandaloneJvm implements AutoCloseable {
    private static final String MAIN = "dev.rapport.standalone.Standalone";
    private static final Path LOG = Path.of("target", "standalone.log");

    private final Process process;
    private final Path data;
    private final URI base;
    private final Thread lastResort = new Thread(this::kill);

    private StandaloneJvm(Process process, Path data, URI base) {
        this.process = process;
        this.data = data;
        this.base = base;
    }

    /** @param environment what it is told besides */
    static StandaloneJvm start(Map<String, String> environment) {
        try {
            Path data = Files.createTempDirectory("rapport-acceptance");
            int port = freePort();
            Files.createDirectories(LOG.getParent());
            ProcessBuilder builder = new ProcessBuilder(command(data, port))
                    .redirectErrorStream(true)
                    .redirectOutput(LOG.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            StandaloneJvm jvm = new StandaloneJvm(process, data, URI.create("http://localhost:" + port));
            Runtime.getRuntime().addShutdownHook(jvm.lastResort);
            jvm.awaitReady();
            return jvm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI base() {
        return base;
    }

    private static List<String> command(Path data, int port) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                MAIN,
                "--rapport.data=" + data,
                "--server.port=" + port,
                "--rapport.broker.port=0",
                "--rapport.store.port=0");
    }

    /** What the tests themselves are made of is no part of the system. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() {
        try {
            Readiness.await(base, process::isAlive);
        } catch (RuntimeException | AssertionError e) {
            kill();
            throw new AssertionError("The standalone did not become ready; see " + LOG.toAbsolutePath(), e);
        }
    }

    @Override
    public void close() throws Exception {
        Runtime.getRuntime().removeShutdownHook(lastResort);
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        deleteData();
    }

    private void kill() {
        process.destroyForcibly();
    }

    private void deleteData() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
