package dev.rapport.standalone.demo;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** What is done after a while, each task on a virtual thread of its own; nothing any more once this is closed. */
final class Later implements AutoCloseable {
    private final ScheduledExecutorService clock = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("demo").factory(), new ThreadPoolExecutor.DiscardPolicy());

    void in(Duration delay, Runnable task) {
        clock.schedule(() -> Thread.startVirtualThread(task), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
