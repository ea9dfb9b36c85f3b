package dev.rapport.session.schedule;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A session for people's calendars. */
@RestController
class CalendarController {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final SessionAccess sessions;
    private final URI site;
    private final Clock clock;

    CalendarController(SessionAccess sessions, @Value("${rapport.public-url}") URI site, Clock clock) {
        this.sessions = sessions;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/api/sessions/{id}/calendar.ics")
    Mono<ResponseEntity<byte[]>> invitation(@PathVariable String id) {
        return sessions.stored(id).map(stored -> {
            URI page = site.resolve("/sessions/" + stored.id());
            String invitation = CalendarAnswer.of(stored.state(), stored.version(), page, clock.instant());
            return ResponseEntity.ok()
                    .contentType(CALENDAR)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"session.ics\"")
                    .body(invitation.getBytes(StandardCharsets.UTF_8));
        });
    }
}
