package dev.rapport.acceptance.faults;

import dev.rapport.acceptance.system.LiveEvent;
import dev.rapport.acceptance.system.LiveFeed;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** An event stream that is opened again whenever it breaks, as a browser does, and goes on where it was. */
final class Line implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final String token;
    private final String path;
    private final List<LiveFeed> feeds = new CopyOnWriteArrayList<>();
    private final List<LiveEvent> events = new ArrayList<>();
    private final List<Gap> gaps = new CopyOnWriteArrayList<>();
    private final Thread keeper;
    private volatile boolean closed;

    /** A time without a stream. */
    record Gap(Instant from, Instant to) {
        Duration length() {
            return Duration.between(from, to);
        }

        boolean touches(Instant begin, Instant end) {
            return from.isBefore(end) && to.isAfter(begin);
        }
    }

    private Line(String token, String path) {
        this.token = token;
        this.path = path;
        this.keeper = Thread.ofVirtual().name("line " + path).start(this::keepOpen);
    }

    static Line open(String token, String path) {
        return new Line(token, path);
    }

    private void keepOpen() {
        String lastId = null;
        Instant since = Instant.now();
        while (!closed) {
            try {
                LiveFeed feed = LiveFeed.open(token, path, lastId, this::heard);
                feeds.add(feed);
                gaps.add(new Gap(since, Instant.now()));
                if (closed) {
                    feed.close();
                }
                feed.awaitEnd();
                since = Instant.now();
                lastId = feed.lastId().isEmpty() ? null : feed.lastId();
            } catch (UncheckedIOException | AssertionError notNow) {
                // Asked again below.
            } catch (InterruptedException e) {
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private synchronized void heard(LiveEvent event) {
        events.add(event);
        notifyAll();
    }

    /** All that came so far, over however many streams. */
    synchronized List<LiveEvent> events() {
        return List.copyOf(events);
    }

    /** The first that fits, be it here already or still to come; a thousand can wait at once, and nobody looks meanwhile. */
    synchronized LiveEvent await(String what, Duration atMost, Predicate<LiveEvent> fits) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        for (int next = 0; ; ) {
            for (; next < events.size(); next++) {
                if (fits.test(events.get(next))) {
                    return events.get(next);
                }
            }
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new AssertionError("%s: not within %s. Gaps: %s. Told:%n%s"
                        .formatted(what, atMost, gaps(), LiveFeed.told(events)));
            }
            wait(left);
        }
    }

    Stream<LiveEvent> events(String type) {
        return events().stream().filter(event -> event.is(type));
    }

    /** The times without a stream after the first was open. */
    List<Gap> gaps() {
        return List.copyOf(gaps).stream().skip(1).toList();
    }

    boolean isOpen() {
        return !feeds.isEmpty() && !feeds.getLast().isOver();
    }

    @Override
    public void close() {
        closed = true;
        feeds.forEach(LiveFeed::close);
        keeper.interrupt();
    }
}
