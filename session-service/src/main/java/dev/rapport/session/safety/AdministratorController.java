package dev.rapport.session.safety;

import dev.rapport.chassis.security.Caller;
import dev.rapport.chassis.text.PlainText;
import dev.rapport.chassis.web.Problem;
import dev.rapport.session.safety.Complaint.Resolution;
import dev.rapport.session.safety.ComplaintReader.ComplaintView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Complaints before those whom the operator has named; to everybody else this is not theirs to do. */
@RestController
@RequestMapping("/api/complaints")
class AdministratorController {
    private final ComplaintStore complaints;
    private final ComplaintReader views;
    private final Clock clock;

    AdministratorController(ComplaintStore complaints, ComplaintReader views, Clock clock) {
        this.complaints = complaints;
        this.views = views;
        this.clock = clock;
    }

    record ComplaintsAnswer(
            List<ComplaintView> items, @Nullable String next) {}

    record ResolutionRequest(
            @Nullable @Size(max = 2000, message = "has at most 2000 characters") @PlainText(lines = true)
            String note) {}

    /** @param cursor the hour and id of the last one that was answered, which need not be among them any more */
    @GetMapping
    Mono<ComplaintsAnswer> list(
            @RequestParam(defaultValue = "false") boolean resolved,
            @RequestParam(defaultValue = "20")
                    @Min(value = 1, message = "is at least 1")
                    @Max(value = 100, message = "is at most 100")
                    int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return complaints.all(resolved).flatMap(all -> {
            List<Complaint> rest = all.stream().filter(behind(cursor)).toList();
            List<Complaint> page = rest.subList(0, Math.min(rest.size(), limit));
            return views.of(page)
                    .map(items ->
                            new ComplaintsAnswer(items, rest.size() > page.size() ? cursor(page.getLast()) : null));
        });
    }

    private static Predicate<Complaint> behind(@Nullable String cursor) {
        if (cursor == null) {
            return one -> true;
        }
        int tilde = cursor.indexOf('~');
        try {
            Instant at = Instant.parse(cursor.substring(0, tilde));
            String id = stored(cursor.substring(tilde + 1));
            return one -> one.isBehind(at, id);
        } catch (DateTimeParseException | IndexOutOfBoundsException other) {
            throw Problem.invalid("cursor", "is not one that was answered").exception();
        }
    }

    private static String cursor(Complaint last) {
        return last.at() + "~" + last.id().replace('/', '~');
    }

    /** The first resolution stays. */
    @PostMapping("/{id}/resolve")
    Mono<ComplaintView> resolve(
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable ResolutionRequest request,
            Caller caller) {
        String note =
                request == null || request.note() == null ? "" : request.note().strip();
        return complaints
                .resolve(stored(id), new Resolution(caller.name(), clock.instant(), note))
                .switchIfEmpty(
                        Mono.error(() -> Problem.notFound("This complaint").exception()))
                .flatMap(complaint -> views.of(List.of(complaint)))
                .map(List::getFirst);
    }

    private static String stored(String id) {
        return id.replace('~', '/');
    }
}
