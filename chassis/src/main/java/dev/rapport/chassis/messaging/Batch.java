package dev.rapport.chassis.messaging;

import dev.rapport.events.Event;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.core.log.LogAccessor;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.support.KafkaUtils;
import org.springframework.kafka.support.serializer.DeserializationException;
import org.springframework.kafka.support.serializer.SerializationUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Messages that need no order among themselves: each is about somebody else, or its revision says which is newer. One after
 * the other, a thousand people who come at once would be known half a minute later.
 */
public final class Batch {
    private static final LogAccessor LOG = new LogAccessor(Batch.class);
    private static final int AT_ONCE = 16;
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private Batch() {}

    /**
     * Handles some at once, and returns when all have been.
     *
     * @param messages in the order of their topic
     * @throws BatchListenerFailedException naming the first that could not be read or handled: it is tried again with all
     *     that come after it, as a message by itself would be, and so must be harmless twice
     */
    public static <E extends Event> void handle(
            List<ConsumerRecord<String, E>> messages, Function<E, Mono<?>> handling) {
        BatchListenerFailedException first = Flux.fromIterable(messages)
                .flatMapSequential(message -> failure(message, handling), AT_ONCE)
                .blockFirst();
        if (first != null) {
            throw first;
        }
    }

    /** Empty where there is none. */
    private static <E extends Event> Mono<BatchListenerFailedException> failure(
            ConsumerRecord<String, E> message, Function<E, Mono<?>> handling) {
        return Mono.defer(() -> handled(message, handling))
                .timeout(AT_MOST)
                .then(Mono.<BatchListenerFailedException>empty())
                .onErrorResume(why ->
                        Mono.just(StoreAway.isWhy(why) ? new NotNow(why, message) : new NotHandled(why, message)));
    }

    private static <E extends Event> Mono<?> handled(ConsumerRecord<String, E> message, Function<E, Mono<?>> handling) {
        DeserializationException unreadable =
                SerializationUtils.getExceptionFromHeader(message, KafkaUtils.VALUE_DESERIALIZER_EXCEPTION_HEADER, LOG);
        if (unreadable != null) {
            return Mono.error(unreadable);
        }
        try {
            return handling.apply(message.value());
        } catch (LinkageError | StackOverflowError fatal) {
            // Reactor would let it through, and Spring set aside the whole batch.
            return Mono.error(new IllegalStateException(fatal));
        }
    }

    /** Of another class than {@link NotHandled}, by which Spring tells that the reason is another than before. */
    private static final class NotNow extends BatchListenerFailedException {
        NotNow(Throwable why, ConsumerRecord<?, ?> message) {
            super("The store is away", why, message);
        }
    }

    private static final class NotHandled extends BatchListenerFailedException {
        NotHandled(Throwable why, ConsumerRecord<?, ?> message) {
            super("A message could not be handled", why, message);
        }
    }
}
