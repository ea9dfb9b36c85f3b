package dev.rapport.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Standalone in a JVM of its own, and what its terminal shows. */
final class RapportProcess implements AutoCloseable {
    private static final Pattern OPEN = Pattern.compile("Rapport is open at (\\S+) \\(ready in ([\\d.]+) s\\)");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final List<String> terminal = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private RapportProcess(Process process) {
        this.process = process;
        this.reader = Thread.ofVirtual().start(this::read);
    }

    static RapportProcess start(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath(),
                Standalone.class.getName()));
        command.addAll(List.of(options));
        return new RapportProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** On a free port. */
    static RapportProcess start(Path data, String... more) throws IOException {
        List<String> options = new ArrayList<>(List.of("--server.port=0", "--rapport.data=" + data));
        options.addAll(List.of(more));
        return start(options.toArray(String[]::new));
    }

    /** What the tests themselves are made of is no part of it. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(terminal::add);
        } catch (IOException e) {
            terminal.add(e.toString());
        }
    }

    /** All that was shown so far. */
    List<String> terminal() {
        return List.copyOf(terminal);
    }

    /** The first line that fits, be it shown already or still to come. */
    MatchResult awaitLine(Pattern line) {
        return await("a line like " + line)
                .atMost(PATIENCE)
                .failFast(() ->
                        assertThat(process.isAlive()).as("alive: %s", terminal).isTrue())
                .until(
                        () -> terminal.stream()
                                .flatMap(shown -> line.matcher(shown).results())
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    /** Where it is open, once it is. */
    URI address() {
        return URI.create(awaitLine(OPEN).group(1));
    }

    /** How long it says that it took. */
    double secondsToReady() {
        return Double.parseDouble(awaitLine(OPEN).group(2));
    }

    /** As Ctrl-C does; the exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        return exitCode();
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        exitCode();
    }

    /** Waits for the end. */
    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("ended: %s", terminal)
                .isTrue();
        reader.join();
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
