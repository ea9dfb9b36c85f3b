package dev.rapport.acceptance.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/** An event stream that somebody listens to; read on a thread of its own and kept from its beginning. */
public final class LiveFeed implements AutoCloseable {
    private static final Duration UNTIL_HEADERS = Duration.ofSeconds(20);

    private final InputStream stream;
    private final Consumer<LiveEvent> listener;
    private final List<LiveEvent> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger comments = new AtomicInteger();
    private volatile String lastId = "";
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean over;

    private LiveFeed(InputStream stream, String lastId, Consumer<LiveEvent> listener) {
        this.stream = stream;
        this.listener = listener;
        this.lastId = lastId;
    }

    /** @param lastId of an earlier feed to go on from; null to begin */
    public static LiveFeed open(String token, String path, @Nullable String lastId) {
        return open(token, path, lastId, event -> {});
    }

    /** @param listener is told of each event as it comes */
    public static LiveFeed open(String token, String path, @Nullable String lastId, Consumer<LiveEvent> listener) {
        HttpRequest.Builder request = HttpRequest.newBuilder(RunningSystem.at(path))
                .timeout(UNTIL_HEADERS)
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + token);
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        try {
            HttpResponse<InputStream> response = Http.CLIENT.send(request.build(), BodyHandlers.ofInputStream());
            String type = response.headers().firstValue("Content-Type").orElse("");
            if (response.statusCode() != 200 || !type.startsWith("text/event-stream")) {
                throw new AssertionError(path + " answered " + response.statusCode() + " " + type);
            }
            LiveFeed feed = new LiveFeed(response.body(), lastId == null ? "" : lastId, listener);
            Thread.ofVirtual().name("feed " + path).start(feed::read);
            return feed;
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All that came so far. */
    public List<LiveEvent> events() {
        return List.copyOf(events);
    }

    /** All of one type that came so far. */
    public Stream<LiveEvent> events(String type) {
        return events.stream().filter(event -> event.is(type));
    }

    public Optional<LiveEvent> last(String type) {
        return events(type).reduce((earlier, later) -> later);
    }

    /** The first event of a type that fits, be it here already or still to come. */
    public LiveEvent await(String type, Duration atMost, Predicate<LiveEvent> fits) {
        try {
            return Waiting.forValue(
                    type, atMost, () -> events(type).filter(fits).findFirst());
        } catch (ConditionTimeoutException late) {
            throw new AssertionError(
                    "No such " + type + " within " + atMost + (over ? ", the line is over" : "") + ". Told:\n"
                            + told(events),
                    late);
        }
    }

    /** What came, but of who else is there, for whoever has to find out why something did not. */
    public static String told(List<LiveEvent> events) {
        return events.stream()
                .filter(event -> !event.is("lobby"))
                .map(event -> "%s %s %.300s".formatted(event.receivedAt(), event.type(), event.text()))
                .collect(Collectors.joining("\n"));
    }

    public LiveEvent await(String type, Duration atMost) {
        return await(type, atMost, event -> true);
    }

    /** The id to resume with. */
    public String lastId() {
        return lastId;
    }

    /** How many comment lines came to keep the line open. */
    public int comments() {
        return comments.get();
    }

    /** Whether the stream has ended, from whichever side. */
    public boolean isOver() {
        return over;
    }

    /** Waits until the stream has ended. */
    public void awaitEnd() throws InterruptedException {
        end.await();
    }

    /** Drops the line without a word, as a crashing browser does. */
    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException alreadyGone) {
            over = true;
        }
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            Frame frame = new Frame();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    frame.event(Instant.now()).ifPresent(this::keep);
                    frame = new Frame();
                } else {
                    frame.take(line);
                }
            }
        } catch (IOException dropped) {
            // Either side may drop the line at any time.
        } finally {
            over = true;
            end.countDown();
        }
    }

    private void keep(LiveEvent event) {
        events.add(event);
        listener.accept(event);
    }

    /** The lines between two blank ones, by the rules of the HTML standard. */
    private final class Frame {
        private final StringBuilder data = new StringBuilder();
        private String type = "message";

        void take(String line) {
            int colon = line.indexOf(':');
            String field = colon < 0 ? line : line.substring(0, colon);
            String value = colon < 0 ? "" : line.substring(colon + 1);
            String text = value.startsWith(" ") ? value.substring(1) : value;
            switch (field) {
                case "" -> comments.incrementAndGet();
                case "event" -> type = text;
                case "id" -> lastId = text;
                case "data" -> data.append(data.isEmpty() ? "" : "\n").append(text);
                default -> {}
            }
        }

        Optional<LiveEvent> event(Instant receivedAt) {
            return data.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new LiveEvent(lastId, type, data.toString(), receivedAt));
        }
    }
}
