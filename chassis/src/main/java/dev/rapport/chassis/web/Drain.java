package dev.rapport.chassis.web;

import java.time.Duration;
import org.springframework.boot.web.server.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * An instance that is told to stop first lets nobody in any more and finishes the calls that are being made. What has no
 * end of its own, a stream of events or a WebSocket, ends when this says so, and its client goes to another instance.
 */
public final class Drain implements SmartLifecycle {
    /** By then the port is closed, so that nobody comes back to this instance. */
    private static final Duration PORT_IS_CLOSED = Duration.ofMillis(200);

    private final Sinks.Empty<Void> begun = Sinks.empty();
    private volatile boolean running;

    /** Completes when streams are to end. */
    public Mono<Void> begun() {
        return begun.asMono();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop(Runnable done) {
        Mono.delay(PORT_IS_CLOSED).subscribe(closed -> {
            stop();
            done.run();
        });
    }

    @Override
    public void stop() {
        running = false;
        begun.tryEmitEmpty();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** At the same time as the port is closed. */
    @Override
    public int getPhase() {
        return WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE;
    }
}
