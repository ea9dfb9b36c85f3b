package dev.rapport.session.room;

import dev.rapport.chassis.security.Caller;
import dev.rapport.session.room.RoomViews.RoomView;
import dev.rapport.session.schedule.SessionAccess;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The room somebody is in, or comes into next. */
@RestController
class RoomController {
    private final SessionAccess sessions;
    private final SceneReader scenes;
    private final RoomViews views;

    RoomController(SessionAccess sessions, SceneReader scenes, RoomViews views) {
        this.sessions = sessions;
        this.scenes = scenes;
        this.views = views;
    }

    @GetMapping("/api/sessions/{id}/rooms/mine")
    Mono<ResponseEntity<RoomView>> mine(@PathVariable String id, Caller caller) {
        return sessions.visible(id, caller)
                .flatMap(scenes::now)
                .map(scene -> views.of(scene, caller.id())
                        .map(ResponseEntity::ok)
                        .orElse(ResponseEntity.noContent().build()));
    }
}
