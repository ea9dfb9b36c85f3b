package dev.rapport.chassis.sample;

import com.mongodb.MongoTimeoutException;

/** Failures that a test orders by words of its event. */
final class Failing {
    private Failing() {}

    /**
     * Fails where it is told to.
     *
     * @param order {@code fail 2} or {@code away 2} for the first two times; anything else for never
     * @param tried how many times, with this one
     */
    static void asTold(String order, int tried) {
        if (order.startsWith("fail ") && tried <= times(order)) {
            throw new IllegalStateException("Failed on purpose, as the test wants it");
        }
        if (order.startsWith("away ") && tried <= times(order)) {
            throw new MongoTimeoutException("The store is away, as the test wants it");
        }
    }

    private static int times(String order) {
        return Integer.parseInt(order.substring(order.indexOf(' ') + 1));
    }
}
