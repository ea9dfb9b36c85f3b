package dev.rapport.session.schedule;

import dev.rapport.chassis.security.Caller;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The organisers' invitation, to be shown on a wall: whoever reads it with a telephone may join. */
@RestController
class InvitationController {
    private final SessionAccess sessions;
    private final URI site;

    InvitationController(SessionAccess sessions, @Value("${rapport.public-url}") URI site) {
        this.sessions = sessions;
        this.site = site;
    }

    @GetMapping("/api/sessions/{id}/invitation.svg")
    Mono<ResponseEntity<byte[]>> invitation(@PathVariable String id, Caller caller) {
        return sessions.steered(id, caller)
                .map(stored -> ResponseEntity.ok()
                        .contentType(MediaType.valueOf("image/svg+xml"))
                        .body(InvitationAnswer.of(
                                        site.resolve("/join/" + stored.state().joinCode()))
                                .getBytes(StandardCharsets.UTF_8)));
    }
}
