package dev.rapport.acceptance.faults;

import dev.rapport.acceptance.system.Api;
import dev.rapport.acceptance.system.Call;
import dev.rapport.acceptance.system.Reply;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * How a good client makes a call: where no answer comes, or one that says not now, it asks again, with the same
 * {@code Idempotency-Key}, until it has one or its patience is at an end.
 */
final class Persistence {
    /** For how long something is away, where that is what is tried. */
    static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("away", 30));

    static final Duration PATIENCE = AWAY.plusSeconds(30);

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Set<Integer> NOT_NOW = Set.of(502, 503, 504);

    private Persistence() {}

    static Reply call(Api api, Call call) {
        Instant end = Instant.now().plus(PATIENCE);
        Call keyed = call.key(UUID.randomUUID().toString());
        while (true) {
            try {
                Reply reply = api.call(keyed);
                boolean stillRunning = reply.status() == 409 && reply.body().contains("still-running");
                if (!NOT_NOW.contains(reply.status()) && !stillRunning
                        || Instant.now().isAfter(end)) {
                    return reply;
                }
            } catch (UncheckedIOException noAnswer) {
                if (Instant.now().isAfter(end)) {
                    throw noAnswer;
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
