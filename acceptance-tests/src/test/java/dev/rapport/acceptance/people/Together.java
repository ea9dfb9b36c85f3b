package dev.rapport.acceptance.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Lets many people do the same at the same time. */
public final class Together {
    private Together() {}

    /** The results in the order of the people; the first failure is thrown. */
    public static <T, R> List<R> map(Collection<T> people, Function<T, R> action) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<R>> running = people.stream()
                    .map(person -> threads.submit(() -> action.apply(person)))
                    .toList();
            List<R> results = new ArrayList<>();
            for (Future<R> one : running) {
                results.add(one.get());
            }
            return results;
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
