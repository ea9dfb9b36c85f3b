package dev.rapport.chassis.messaging;

import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.backoff.ExponentialBackOff;

/** The store cannot be reached or does not answer, which is no message's fault. */
final class StoreAway {
    private StoreAway() {}

    static boolean isWhy(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> false;
            case MongoSocketException _, MongoTimeoutException _ -> true;
            case MongoNotPrimaryException _, MongoNodeIsRecoveringException _ -> true;
            case TimeoutException _ -> true;
            default -> isWhy(failure.getCause());
        };
    }

    /**
     * Until it is back. There is an end, for the one that only looked so: after an hour of pauses, and each try waits some
     * seconds more for the store.
     */
    static ExponentialBackOff patience() {
        ExponentialBackOff backOff = new ExponentialBackOff(100, 2);
        backOff.setMaxInterval(1_000);
        backOff.setMaxElapsedTime(Duration.ofHours(1).toMillis());
        return backOff;
    }
}
