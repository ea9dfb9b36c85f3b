package dev.rapport.standalone.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Keeps one session open: begins it when a visitor has come, ends it when none is left, and opens the next one when it is
 * over.
 */
final class Host implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Host.class);
    private static final String WELCOME = "Welcome! This session begins a moment after you have come in.";
    private static final Set<String> OVER = Set.of("ended", "cancelled");
    private static final Duration BEFORE_BEGINNING = Duration.ofSeconds(6);
    private static final Duration WAITING_FOR_ALL = Duration.ofSeconds(20);
    private static final Duration BETWEEN_SESSIONS = Duration.ofSeconds(5);
    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(5);
    /** Without a visitor the start is put off again and again. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private final Member me;
    private final DemoSession plan;
    private final Crowd crowd;
    private final Later later;
    private final Consumer<JsonNode> opened;
    private @Nullable Feed feed;
    private String sessionId = "";
    private boolean begun;

    /** @param opened is told of each session, as its organiser sees it */
    Host(Member me, DemoSession plan, Crowd crowd, Later later, Consumer<JsonNode> opened) {
        this.me = me;
        this.plan = plan;
        this.crowd = crowd;
        this.later = later;
        this.opened = opened;
    }

    /** A session that an earlier demo has left open, or a new one. */
    void open() {
        try {
            Optional<JsonNode> left = leftOpen();
            JsonNode session = left.isPresent() ? left.get() : schedule();
            String id = session.path("id").asString();
            follow(id);
            crowd.attend(id);
            putOff(id);
            opened.accept(session);
        } catch (IOException e) {
            log.warn("The demo's session could not be opened, trying again: {}", e.getMessage());
            later.in(BEFORE_TRYING_AGAIN, this::open);
        }
    }

    private Optional<JsonNode> leftOpen() throws IOException {
        return me.get("/api/sessions?limit=100")
                .path("items")
                .valueStream()
                .filter(session -> session.path("organiser")
                        .path("attendeeId")
                        .asString("")
                        .equals(me.id()))
                .findFirst();
    }

    private JsonNode schedule() throws IOException {
        JsonNode session =
                me.call("POST", "/api/sessions", plan.startingAt(Instant.now().plus(AHEAD)));
        me.call("POST", path(session.path("id").asString(), "/announce"), Map.of("text", WELCOME));
        return session;
    }

    private static String path(String sessionId, String rest) {
        return "/api/sessions/" + sessionId + rest;
    }

    private synchronized void follow(String id) {
        close();
        sessionId = id;
        begun = false;
        feed = new Feed(me, id, (event, data) -> on(id, event, data), later);
        feed.open();
    }

    private synchronized void putOff(String id) {
        if (id.equals(sessionId) && !begun) {
            startIn(id, AHEAD);
            later.in(AHEAD.dividedBy(2), () -> putOff(id));
        }
    }

    private void on(String id, String event, JsonNode data) {
        switch (event) {
            case "snapshot" -> {
                if (OVER.contains(data.path("session").path("state").asString(""))) {
                    openNext();
                } else {
                    welcome(id, data.path("lobby"));
                }
            }
            case "lobby" -> welcome(id, data);
            case "round-ended" -> endUnlessVisited(id, data.path("round").asInt());
            case "session-ended" -> openNext();
            default -> {}
        }
    }

    private void openNext() {
        close();
        later.in(BETWEEN_SESSIONS, this::open);
    }

    /** Begins when a visitor is here and so is everybody else, or after a while without those who are still to come. */
    private synchronized void welcome(String id, JsonNode lobby) {
        long present = lobby.path("attendees").size();
        long visitors = lobby.path("attendees")
                .valueStream()
                .filter(face -> crowd.isVisitor(face.path("attendeeId").asString()))
                .count();
        if (visitors == 0 || begun) {
            return;
        }
        if (present - visitors >= crowd.size()) {
            begin(id);
        } else {
            later.in(WAITING_FOR_ALL, () -> begin(id));
        }
    }

    /** By the clock of the session, so that everybody sees how long it still takes. */
    private synchronized void begin(String id) {
        if (id.equals(sessionId) && !begun) {
            begun = true;
            startIn(id, BEFORE_BEGINNING);
        }
    }

    /** What has begun already is left as it is. */
    private void startIn(String id, Duration delay) {
        String startsAt =
                Instant.now().plus(delay).truncatedTo(ChronoUnit.SECONDS).toString();
        attempt("PATCH", path(id, ""), Map.of("startsAt", startsAt));
    }

    private void endUnlessVisited(String id, int round) {
        try {
            boolean visited = me.get(path(id, "/rounds/" + round))
                    .path("rooms")
                    .valueStream()
                    .flatMap(room -> room.path("members").valueStream())
                    .anyMatch(member -> crowd.isVisitor(member.asString()));
            if (!visited) {
                attempt("POST", path(id, "/end"), null);
            }
        } catch (IOException e) {
            log.debug("Nobody knows who was there: {}", e.toString());
        }
    }

    /** What is refused was done before, or makes no sense any more. */
    private void attempt(String method, String path, @Nullable Object body) {
        try {
            me.call(method, path, body);
        } catch (IOException e) {
            log.debug("{} {}: {}", method, path, e.toString());
        }
    }

    @Override
    public synchronized void close() {
        if (feed != null) {
            feed.close();
            feed = null;
        }
    }
}
