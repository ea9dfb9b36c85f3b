package dev.rapport.session.live;

import dev.rapport.events.RoundEvent.Announced;
import dev.rapport.events.RoundEvent.RoundPaused;
import dev.rapport.events.RoundEvent.RoundResumed;
import dev.rapport.events.RoundEvent.RoundsOver;
import dev.rapport.session.live.Telling.Told;
import dev.rapport.session.room.Scene;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is told to all followers alike, whatever room they are in. */
final class ToAll {
    private ToAll() {}

    /** The session itself is told by whoever sends this, in the form its viewer may see. */
    static Told session(Scene scene) {
        return new Told("session", scene.session());
    }

    static Told announced(Announced announced) {
        return new Told("announcement", Map.of("text", announced.text(), "at", announced.at()));
    }

    static Told paused(RoundPaused paused) {
        return paused(true, paused.round(), null, paused.at());
    }

    static Told resumed(RoundResumed resumed) {
        return paused(false, resumed.round(), resumed.until(), null);
    }

    static Told over(RoundsOver over) {
        return new Told("session-ended", Map.of("at", over.at()));
    }

    private static Told paused(boolean paused, int round, @Nullable Instant until, @Nullable Instant at) {
        Map<String, Object> data = new HashMap<>();
        data.put("paused", paused);
        data.put("round", round);
        data.put("until", until);
        data.put("at", at);
        return new Told("paused", data);
    }
}
