package dev.rapport.session.report;

import dev.rapport.chassis.security.Caller;
import dev.rapport.chassis.store.Stored;
import dev.rapport.session.feedback.FeedbackStore;
import dev.rapport.session.round.RoundStore;
import dev.rapport.session.schedule.Session;
import dev.rapport.session.schedule.SessionAccess;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
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
    private final WishStore wishes;
    private final TurnoutStore turnouts;

    ReportController(
            SessionAccess sessions,
            RoundStore rounds,
            FeedbackStore feedback,
            WishStore wishes,
            TurnoutStore turnouts) {
        this.sessions = sessions;
        this.rounds = rounds;
        this.feedback = feedback;
        this.wishes = wishes;
        this.turnouts = turnouts;
    }

    @GetMapping("/api/sessions/{id}/report")
    Mono<Report> report(@PathVariable String id, Caller caller) {
        return sessions.steered(id, caller).map(Stored::state).flatMap(this::report);
    }

    @GetMapping("/api/sessions/{id}/report.csv")
    Mono<ResponseEntity<byte[]>> rounds(@PathVariable String id, Caller caller) {
        return table(id, caller, "rounds", TableAnswer::rounds);
    }

    @GetMapping("/api/sessions/{id}/report/connections.csv")
    Mono<ResponseEntity<byte[]>> connections(@PathVariable String id, Caller caller) {
        return table(id, caller, "connections", TableAnswer::connections);
    }

    @GetMapping("/api/sessions/{id}/report/turnout.csv")
    Mono<ResponseEntity<byte[]>> turnout(@PathVariable String id, Caller caller) {
        return table(id, caller, "turnout", TableAnswer::turnout);
    }

    private Mono<ResponseEntity<byte[]>> table(
            String id, Caller caller, String name, Function<Report, String> contents) {
        return report(id, caller)
                .map(report -> ResponseEntity.ok()
                        .contentType(TABLE)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                        .body(contents.apply(report).getBytes(StandardCharsets.UTF_8)));
    }

    private Mono<Report> report(Session session) {
        return Mono.zip(held(session), feedback.summary(session.id(), session.isOver()), turnouts.of(session.id()))
                .flatMap(known -> wishes.of(Held.people(known.getT1()))
                        .map(wished -> Report.of(session, known.getT1(), known.getT2(), wished, known.getT3())));
    }

    private Mono<List<Held>> held(Session session) {
        return rounds.upTo(session.id(), session.plan().rounds())
                .concatMap(rounds::whole)
                .concatMap(round -> Mono.justOrEmpty(Held.of(session, round)))
                .collectList();
    }
}
