package dev.rapport.acceptance.system;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.awaitility.core.ThrowingRunnable;

/** Waits for what must come true, and for nothing else. */
public final class Waiting {
    /** For what the system does at once, through a topic or two. */
    public static final Duration SOON = Duration.ofSeconds(10);

    /** For what takes a grace or a break to happen. */
    public static final Duration A_WHILE = Duration.ofSeconds(30);

    private static final Duration POLL = Duration.ofMillis(100);

    private Waiting() {}

    public static void until(String what, Duration atMost, Callable<Boolean> condition) {
        await(what).atMost(atMost).pollInterval(POLL).until(condition);
    }

    /** Until the assertions hold; the last failure is told when they never do. */
    public static void untilAsserted(String what, Duration atMost, ThrowingRunnable assertions) {
        await(what).atMost(atMost).pollInterval(POLL).untilAsserted(assertions);
    }

    /** The value, once there is one. */
    public static <T> T forValue(String what, Duration atMost, Supplier<Optional<T>> source) {
        return await(what)
                .atMost(atMost)
                .pollInterval(POLL)
                .until(source::get, Optional::isPresent)
                .orElseThrow();
    }
}
