package dev.rapport.session.report;

import dev.rapport.chassis.security.Caller;
import dev.rapport.chassis.store.Stored;
import dev.rapport.session.feedback.FeedbackStore;
import dev.rapport.session.round.RoundStore;
import dev.rapport.session.schedule.Session;
import dev.rapport.session.schedule.SessionAccess;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The report of a session to its organiser, while it lasts and afterwards. */
@RestController
class ReportController {
    private static final MediaType TABLE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final SessionAccess sessions;
    private final RoundStore rounds;
    private final FeedbackStore feedback;

    ReportController(SessionAccess sessions, RoundStore rounds, FeedbackStore feedback) {
        this.sessions = sessions;
        this.rounds = rounds;
        this.feedback = feedback;
    }

    @GetMapping("/api/sessions/{id}/report")
    Mono<Report> report(@PathVariable String id, Caller caller) {
        return sessions.steered(id, caller).map(Stored::state).flatMap(this::report);
    }

    @GetMapping("/api/sessions/{id}/report.csv")
    Mono<ResponseEntity<byte[]>> table(@PathVariable String id, Caller caller) {
        return report(id, caller)
                .map(report -> ResponseEntity.ok()
                        .contentType(TABLE)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rounds.csv\"")
                        .body(TableAnswer.of(report.rounds()).getBytes(StandardCharsets.UTF_8)));
    }

    private Mono<Report> report(Session session) {
        return Mono.zip(
                        rounds.upTo(session.id(), session.plan().rounds())
                                .concatMap(rounds::whole)
                                .concatMap(round -> Mono.justOrEmpty(Held.of(session, round)))
                                .collectList(),
                        feedback.summary(session.id(), session.isOver()))
                .map(known -> Report.of(session, known.getT1(), known.getT2()));
    }
}
