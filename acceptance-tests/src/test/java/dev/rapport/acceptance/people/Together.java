package dev.rapport.acceptance.people;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Lets many people do the same at the same time. */
public final class Together {
    private Together() {}

    /** The results in the order of the people; the first failure is thrown at once, and the others are stopped. */
    public static <T, R> List<R> map(Collection<T> people, Function<T, R> action) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<R> ended = new ExecutorCompletionService<>(threads);
            List<Future<R>> all = people.stream()
                    .map(person -> ended.submit(() -> action.apply(person)))
                    .toList();
            try {
                for (int i = 0; i < all.size(); i++) {
                    ended.take().get();
                }
            } finally {
                threads.shutdownNow();
            }
            return all.stream().map(Future::resultNow).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case AssertionError failed -> throw failed;
                case RuntimeException failed -> throw failed;
                default -> throw new IllegalStateException(e);
            }
        }
    }

    public static <T> void each(Collection<T> people, Consumer<T> action) {
        map(people, person -> {
            action.accept(person);
            return true;
        });
    }
}
