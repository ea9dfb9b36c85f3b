package dev.rapport.acceptance.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** One process of the rig, which may be killed and started again under the same name and on the same port. */
public final class Part {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final String name;
    private final int port;
    private final List<String> command;
    private final Path log;
    private final BooleanSupplier ready;

    private volatile @Nullable Process process;

    /** @param ready whether it answers */
    Part(String name, int port, List<String> command, Path logs, BooleanSupplier ready) {
        this.name = name;
        this.port = port;
        this.command = command;
        this.log = logs.resolve(name + ".log");
        this.ready = ready;
    }

    public String name() {
        return name;
    }

    /** Where it listens on the loopback address. */
    public int port() {
        return port;
    }

    public long pid() {
        return running().pid();
    }

    public boolean isAlive() {
        Process known = process;
        return known != null && known.isAlive();
    }

    /** Returns at once; {@link #awaitReady} waits for it. Goes on with the log of the one before. */
    public void start() {
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void awaitReady() {
        Awaitility.await(name + " to be ready; see " + log.toAbsolutePath())
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .failFast(name + " has ended; see " + log.toAbsolutePath(), () -> !isAlive())
                .until(ready::getAsBoolean);
    }

    /** As {@code kill -9} does. */
    public void kill() {
        running().destroyForcibly();
        awaitEnd();
    }

    /** As a rolling update does: told to stop, and given half a minute to. */
    public void stop() {
        running().destroy();
        try {
            if (!running().waitFor(30, TimeUnit.SECONDS)) {
                throw new AssertionError(name + " did not stop; see " + log.toAbsolutePath());
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** It stands still and nobody is told: connections stay open. */
    public void freeze() {
        signal("-STOP");
    }

    public void thaw() {
        signal("-CONT");
    }

    private void signal(String what) {
        try {
            int code = new ProcessBuilder("kill", what, String.valueOf(pid()))
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("kill " + what + " " + name + " failed with " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    void end() {
        Process known = process;
        if (known != null) {
            known.destroyForcibly();
        }
    }

    private void awaitEnd() {
        try {
            running().waitFor();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private Process running() {
        Process known = process;
        if (known == null) {
            throw new IllegalStateException(name + " was not started");
        }
        return known;
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }

    @Override
    public String toString() {
        return name;
    }
}
