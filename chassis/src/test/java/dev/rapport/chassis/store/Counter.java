package dev.rapport.chassis.store;

import dev.rapport.chassis.store.DocumentStore.Change;
import dev.rapport.events.SessionEvent.SessionScheduled;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** A state that tells how often it was changed, by events whose titles are numbers. */
record Counter(String id, int count) {
    static Counter of(String id) {
        return new Counter(id, 0);
    }

    Change<Counter> next() {
        return next(1);
    }

    /** Several changes that are saved at once. */
    Change<Counter> next(int times) {
        return new Change<>(
                new Counter(id, count + times),
                IntStream.rangeClosed(count + 1, count + times)
                        .mapToObj(number -> event(id, number))
                        .toList());
    }

    static SessionScheduled event(String id, int number) {
        return new SessionScheduled(id, "nobody", Integer.toString(number), List.of(), Instant.EPOCH);
    }
}
