package dev.rapport.session.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rapport.chassis.security.Caller;
import dev.rapport.session.live.LobbyReader.LobbyView;
import dev.rapport.session.room.Scene;
import dev.rapport.session.schedule.SessionViewReader;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Server-sent events as they are written; what many are told alike is written once. */
@Component
class EventWriter {
    /** A session tells what the hour is. */
    private static final Duration STILL_NOW = Duration.ofMillis(200);

    private final SessionViewReader sessions;
    private final JsonMapper json;
    private final Cache<LobbyView, String> lobbies =
            Caffeine.newBuilder().weakKeys().build();
    private final Cache<Scene, String> scenes =
            Caffeine.newBuilder().weakKeys().expireAfterWrite(STILL_NOW).build();

    EventWriter(SessionViewReader sessions, JsonMapper json) {
        this.sessions = sessions;
        this.json = json;
    }

    String lobby(LobbyView lobby) {
        return lobbies.get(lobby, json::writeValueAsString);
    }

    /** The session of a moment as somebody sees it: alike for all who do not steer it. */
    String session(Scene scene, Caller caller) {
        return scene.session().isSteeredBy(caller.id())
                ? written(scene, caller)
                : scenes.get(scene, now -> written(now, null));
    }

    private String written(Scene scene, @Nullable Caller caller) {
        return json.writeValueAsString(sessions.of(scene.session(), scene.registered(), caller));
    }

    /** @param id what a client that comes back names as the last that it heard; null where it cannot be named */
    ServerSentEvent<String> event(String name, Object data, @Nullable String id) {
        return written(name, json.writeValueAsString(data), id);
    }

    /** An event whose data is text already. */
    ServerSentEvent<String> written(String name, String data, @Nullable String id) {
        ServerSentEvent.Builder<String> builder =
                ServerSentEvent.<String>builder().event(name).data(data);
        return id == null ? builder.build() : builder.id(id).build();
    }
}
