package dev.rapport.standalone;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** What is done at the same time, each on a thread of its own. */
final class Together {
    private Together() {}

    static <T> CompletableFuture<T> begin(String name, Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, onThreadNamed(name));
    }

    static Executor onThreadNamed(String name) {
        return task -> Thread.ofPlatform().name(name).start(task);
    }

    /** Waits for all; the first failure is thrown at once, whatever the others do. */
    static void await(List<? extends CompletableFuture<?>> all) {
        CompletableFuture<Void> outcome = CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new));
        for (CompletableFuture<?> one : all) {
            one.whenComplete((done, failure) -> {
                if (failure != null) {
                    outcome.completeExceptionally(failure);
                }
            });
        }
        try {
            outcome.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
