package dev.rapport.standalone.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Somebody who takes part in a session as a person with a browser would: comes in, goes where they are sent, rates. */
final class Companion implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Companion.class);
    private static final Duration AT_LEAST = Duration.ofMillis(200);
    private static final Duration AT_MOST = Duration.ofSeconds(4);

    private final Member me;
    private final String sessionId;
    private final Predicate<String> visitors;
    private final Later later;
    private final Feed feed;
    private @Nullable Stay stay;

    /** @param visitors whom to talk to, by their ids */
    Companion(Member me, String sessionId, Predicate<String> visitors, Later later) {
        this.me = me;
        this.sessionId = sessionId;
        this.visitors = visitors;
        this.later = later;
        this.feed = new Feed(me, sessionId, this::on, later);
    }

    void attend() {
        feed.open();
    }

    private void on(String event, JsonNode data) {
        switch (event) {
            case "snapshot" -> {
                if (!data.path("me").path("state").asString("").equals("checked-in")) {
                    soon(this::checkIn);
                }
                enter(data.path("room"));
            }
            case "room" -> enter(data);
            case "round-ended" -> {
                leave();
                String roomId = data.path("roomId").asString("");
                if (!roomId.isEmpty()) {
                    soon(() -> rate(roomId));
                }
            }
            case "session-ended" -> close();
            default -> {}
        }
    }

    private void soon(Runnable task) {
        later.in(Pace.between(AT_LEAST, AT_MOST), task);
    }

    private void checkIn() {
        attempt("PUT", "/api/sessions/" + sessionId + "/attendance/me", null);
    }

    /** Most evenings are good ones. */
    private void rate(String roomId) {
        int rating = ThreadLocalRandom.current().nextInt(3, 6);
        attempt("PUT", "/api/rooms/" + roomId + "/feedback/me", Map.of("rating", rating, "again", rating > 3));
    }

    private void attempt(String method, String path, @Nullable Object body) {
        try {
            me.call(method, path, body);
        } catch (IOException e) {
            log.debug("{} could not {} {}: {}", me.person().displayName(), method, path, e.toString());
        }
    }

    /** Into an open room, out of the one before; a room that can only be looked at yet is none. */
    private synchronized void enter(JsonNode room) {
        if (!room.path("state").asString("").equals("open")) {
            leave();
        } else if (stay != null && stay.roomId().equals(room.path("id").asString())) {
            stay.update(room);
        } else {
            leave();
            stay = new Stay(me, room, visitors, later);
            try {
                stay.begin();
            } catch (IOException e) {
                log.debug("{} did not get into a room: {}", me.person().displayName(), e.toString());
            }
        }
    }

    private synchronized void leave() {
        if (stay != null) {
            stay.close();
            stay = null;
        }
    }

    @Override
    public void close() {
        feed.close();
        leave();
    }
}
