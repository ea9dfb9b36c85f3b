package dev.rapport.chassis.sample;

import com.mongodb.MongoTimeoutException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Failures that a test orders by words of its event. */
final class Failing {
    private Failing() {}

    private static final Pattern STEP = Pattern.compile("(fail|away) (\\d+)");

    /**
     * Fails where it is told to.
     *
     * @param order {@code fail 1 away 2} for the first three times; what has no such words never fails
     * @param tried how many times, with this one
     */
    static void asTold(String order, int tried) {
        int last = 0;
        for (MatchResult step : STEP.matcher(order).results().toList()) {
            last += Integer.parseInt(step.group(2));
            if (tried <= last) {
                throw step.group(1).equals("away")
                        ? new MongoTimeoutException("The store is away, as the test wants it")
                        : new IllegalStateException("Failed on purpose, as the test wants it");
            }
        }
    }
}
