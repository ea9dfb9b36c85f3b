package dev.rapport.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A broker or a store in a process of its own, to be killed. It goes with this process too. */
final class ChildProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private ChildProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static ChildProcess store(Path directory) {
        return start("store", directory);
    }

    static ChildProcess broker(Path directory) {
        return start("broker", directory);
    }

    private static ChildProcess start(String what, Path directory) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ChildProcess.class.getName(),
                what,
                directory.toString());
        try {
            return new ChildProcess(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it is ready. */
    String address() {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith("ready ")) {
                    return line.substring("ready ".length());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("The process has ended before it was ready");
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void awaitEnd(Duration atMost) {
        try {
            process.waitFor(atMost);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }

    static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[1]);
        String address = switch (arguments[0]) {
            case "store" -> EmbeddedStore.start(directory, 0).uri();
            case "broker" -> EmbeddedBroker.start(directory, 0).bootstrapServers();
            default -> throw new IllegalArgumentException(arguments[0]);
        };
        IO.println("ready " + address);
        while (System.in.read() >= 0) {
            // Nobody writes: this waits for the end of whoever started it.
        }
        Runtime.getRuntime().halt(0);
    }
}
