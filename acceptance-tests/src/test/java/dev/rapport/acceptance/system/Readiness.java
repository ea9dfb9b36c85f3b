package dev.rapport.acceptance.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** Waits until a system says that it is ready. */
final class Readiness {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private Readiness() {}

    /** @param alive fails the wait at once when it turns false */
    static void await(URI base, BooleanSupplier alive) {
        HttpRequest question = HttpRequest.newBuilder(base.resolve("/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        Awaitility.await("a ready system at " + base)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .failFast("the system has stopped", () -> !alive.getAsBoolean())
                .until(() -> isReady(question));
    }

    private static boolean isReady(HttpRequest question) throws InterruptedException {
        try {
            return Http.CLIENT.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notListening) {
            return false;
        }
    }
}
