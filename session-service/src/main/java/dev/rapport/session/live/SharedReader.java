package dev.rapport.session.live;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Reads what many ask for at the same time: one reading after the other, each for all who asked before it began. Nobody is
 * told what was so before they asked, and a thousand who come at once cost no more than a few.
 */
final class SharedReader<T> {
    /** One that does not end would keep all who come from being shown anything. */
    private static final Duration AT_MOST = Duration.ofSeconds(10);

    private final Supplier<Mono<T>> reading;
    private Sinks.@Nullable One<T> waiting;
    private boolean isReading;

    SharedReader(Supplier<Mono<T>> reading) {
        this.reading = reading;
    }

    /** What it is now. */
    Mono<T> now() {
        return Mono.defer(() -> {
            Mono<T> answer = join();
            readIfIdle();
            return answer;
        });
    }

    private synchronized Mono<T> join() {
        if (waiting == null) {
            waiting = Sinks.one();
        }
        return waiting.asMono();
    }

    private void readIfIdle() {
        Sinks.One<T> asked = begin();
        if (asked != null) {
            Mono.defer(reading)
                    .timeout(AT_MOST)
                    .doFinally(end -> end())
                    .subscribe(asked::tryEmitValue, asked::tryEmitError, asked::tryEmitEmpty);
        }
    }

    private synchronized Sinks.@Nullable One<T> begin() {
        if (isReading || waiting == null) {
            return null;
        }
        isReading = true;
        Sinks.One<T> asked = waiting;
        waiting = null;
        return asked;
    }

    private void end() {
        synchronized (this) {
            isReading = false;
        }
        readIfIdle();
    }
}
